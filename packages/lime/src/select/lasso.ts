import { larsPath, tensor } from '@xai/tensor';
import { denseDesign } from '../design.js';
import type { Problem } from '../problem.js';
import { allFeatures } from './all-features.js';
import type { FeatureSelection } from './feature-selection.js';

/**
 * The features with non-zero coefficients at the last step of the lasso path (LARS) that has at most `count` of them,
 * on weighted and centred data. Efron et al. 2004. https://doi.org/10.1214/009053604000000067
 */
export const lasso: FeatureSelection = {
  name: 'lasso',
  select(problem, count) {
    const { coefficients } = lassoPath(problem);
    const [steps, d] = coefficients.shape;
    let found = allFeatures.select(problem, count);
    for (let step = steps - 1; step > 0; step--) {
      found = [];
      for (let j = 0; j < d; j++) if (coefficients.data[step * d + j] !== 0) found.push(j);
      if (found.length <= count) break;
    }
    return found;
  },
};

/** The lasso path of a problem, its rows weighted and centred by the weighted means. */
export const lassoPath = ({ x, y, weights }: Problem) =>
  larsPath(denseDesign(x), tensor(y, [y.length]), { method: 'lasso', weights, intercept: true });
