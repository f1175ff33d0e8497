import { percentile } from '@xai/tensor';
import type { Discretizer } from './discretizer.js';

/** Bins between the training column's deciles (linear percentiles 10, 20, ..., 90; repeated edges vanish). */
export const decile: Discretizer = {
  name: 'decile',
  edges: (values) => percentile(values, [10, 20, 30, 40, 50, 60, 70, 80, 90]),
};
