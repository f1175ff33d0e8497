import { rank } from '@xai/tensor';
import { paired } from './paired.js';

/**
 * Spearman's rank correlation of two lists, in [-1, 1]: Pearson's correlation of their ranks, ties sharing their mean rank.
 * NaN where a list is constant; chance is 0. Throws RangeError for lists of different length, or NaN.
 * Spearman 1904. https://doi.org/10.2307/1412159
 */
export function spearman(a: ArrayLike<number>, b: ArrayLike<number>): number {
  paired(a, b);
  const [x, y] = [rank(a), rank(b)];
  const mean = (a.length + 1) / 2;
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    xy += (x[i] - mean) * (y[i] - mean);
    xx += (x[i] - mean) ** 2;
    yy += (y[i] - mean) ** 2;
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : Number.NaN;
}
