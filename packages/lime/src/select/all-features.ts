import type { FeatureSelection } from './feature-selection.js';

/** All features, whatever the count. */
export const allFeatures: FeatureSelection = {
  name: 'none',
  select: ({ x }) => Array.from({ length: x.shape[1] }, (_, j) => j),
};
