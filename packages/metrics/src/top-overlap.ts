import { paired } from './paired.js';
/**
 * The share of the k features with the largest |value| that two explanations have in common, in [0, 1].
 * Features that tie for the last places share them: the mean over all ways to break ties.
 * Throws RangeError for lists of different length, or k outside 1 .. features.
 */
export function topOverlap(a: ArrayLike<number>, b: ArrayLike<number>, k = 3): number {
  paired(a, b);
  const [x, y] = [places(a, k), places(b, k)];
  return x.reduce((sum, place, i) => sum + place * y[i], 0) / k;
}

/** What `topOverlap` is on average for a random order of the features: k / features. */
export function topOverlapChance(features: number, k = 3): number {
  return k / features;
}

/** How much of one of the k first places each feature has: 1, 0, or a share where it ties. */
function places(values: ArrayLike<number>, k: number): number[] {
  const sizes = Array.from(values, Math.abs);
  if (!Number.isInteger(k) || k < 1 || k > sizes.length) {
    throw new RangeError(`metrics: the top k of ${sizes.length} features needs k in 1 .. ${sizes.length}: ${k}`);
  }
  const last = sizes.toSorted((x, y) => y - x)[k - 1];
  const above = sizes.filter((v) => v > last).length;
  const tied = sizes.filter((v) => v === last).length;
  return sizes.map((v) => (v > last ? 1 : v === last ? (k - above) / tied : 0));
}
