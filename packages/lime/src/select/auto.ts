import type { FeatureSelection } from './feature-selection.js';
import { forward } from './forward.js';
import { highest } from './highest.js';

/** Forward selection for up to 6 features, else the highest weights. */
export const auto: FeatureSelection = {
  name: 'auto',
  select: (problem, count) => (count <= 6 ? forward : highest).select(problem, count),
};
