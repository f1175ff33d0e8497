import { isBinary } from '../binary-design.js';
import { ridge } from '../ridge.js';
import { allFeatures } from './all-features.js';
import type { FeatureSelection } from './feature-selection.js';

const nearlyUnpenalised = ridge({ alpha: 0.01 });

/** The features with the largest |coefficient * explained row's value| in a ridge fit (alpha 0.01) of all of them. */
export const highest: FeatureSelection = {
  name: 'highest',
  select(problem, count) {
    const all = allFeatures.select(problem, count);
    const { coefficients } = nearlyUnpenalised.fit(problem, all);
    const { x } = problem;
    const size = all.map((j) => Math.abs(coefficients[j] * (isBinary(x) ? 1 : x.data[j])));
    return all.sort((a, b) => size[b] - size[a] || a - b).slice(0, count);
  },
};
