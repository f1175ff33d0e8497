import type { Stack } from '../cam-rule.js';
import { spatialSum } from './spatial-sum.js';

/** The mean of each channel over the places: [h, w, channels] -> [channels]. */
export function spatialMean(stack: Stack): Float64Array {
  const places = stack.shape[0] * stack.shape[1];
  return spatialSum(stack).map((sum) => sum / places);
}
