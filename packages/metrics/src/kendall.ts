import { paired } from './paired.js';
/**
 * Kendall's tau-b of two lists, in [-1, 1]: (concordant - discordant pairs) / sqrt(pairs untied in a * pairs untied in b).
 * NaN where a list is constant; chance is 0. Throws RangeError for lists of different length, or NaN.
 * Kendall 1945. https://doi.org/10.1093/biomet/33.3.239
 */
export function kendall(a: ArrayLike<number>, b: ArrayLike<number>): number {
  paired(a, b);
  let [score, untiedA, untiedB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    if (Number.isNaN(a[i]) || Number.isNaN(b[i])) throw new RangeError(`metrics: NaN has no rank: value ${i}`);
    for (let j = 0; j < i; j++) {
      const [x, y] = [order(a[i], a[j]), order(b[i], b[j])];
      score += x * y;
      untiedA += x * x;
      untiedB += y * y;
    }
  }
  return untiedA > 0 && untiedB > 0 ? score / Math.sqrt(untiedA * untiedB) : Number.NaN;
}

const order = (x: number, y: number): number => (x > y ? 1 : x < y ? -1 : 0);
