import { mean } from './mean.js';

/**
 * The variance, weighted if weights are given: sum w (x - mean)^2 / (sum w - ddof).
 * `ddof` 0 is the population's, 1 the sample's. @default ddof 0
 * Throws RangeError for no values, lengths that differ, or weights that do not exceed ddof.
 */
export function variance(
  values: ArrayLike<number>,
  { weights, ddof = 0 }: { weights?: ArrayLike<number>; ddof?: number } = {},
): number {
  const centre = mean(values, weights);
  let total = 0;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const w = weights ? weights[i] : 1;
    total += w;
    sum += w * (values[i] - centre) ** 2;
  }
  if (!(total > ddof)) throw new RangeError(`tensor: a variance needs more weight than ddof ${ddof}: ${total}`);
  return sum / (total - ddof);
}
