import { percentile } from '@xai/tensor';
import type { Discretizer } from './discretizer.js';

/** Bins between the training column's quartiles (linear percentiles 25, 50, 75; repeated edges vanish). */
export const quartile: Discretizer = {
  name: 'quartile',
  edges: (values) => percentile(values, [25, 50, 75]),
};
