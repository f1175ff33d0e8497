import { squaredDistance } from './kmeans-steps.js';
import type { Random } from './random.js';

/**
 * Greedy k-means++: rows drawn by weight times squared distance to the nearest centre so far; of 2 + log k candidates the one that
 * lowers the inertia most is taken. Returns the centres [k, d], fewer where there are fewer different rows.
 * Arthur and Vassilvitskii 2007, section 2.2 and conclusion. https://dl.acm.org/doi/10.5555/1283383.1283494
 */
export function kmeansPlusPlus(
  data: Float64Array,
  d: number,
  k: number,
  weights: Float64Array,
  random: Random,
): Float64Array {
  const n = weights.length;
  const trials = 2 + Math.floor(Math.log(k));
  const centres: number[] = [random.choice(n, 1, { weights })[0]];
  let nearest = distances(data, d, centres[0]);
  while (centres.length < k) {
    const mass = nearest.map((v, i) => v * weights[i]);
    if (!mass.some((v) => v > 0)) break;
    let lowest = Number.POSITIVE_INFINITY;
    let [chosen, kept] = [-1, nearest];
    for (const candidate of random.choice(n, trials, { replace: true, weights: mass })) {
      const after = distances(data, d, candidate).map((v, i) => Math.min(v, nearest[i]));
      const inertia = after.reduce((s, v, i) => s + v * weights[i], 0);
      if (inertia < lowest) [lowest, chosen, kept] = [inertia, candidate, after];
    }
    centres.push(chosen);
    nearest = kept;
  }
  const out = new Float64Array(centres.length * d);
  for (let c = 0; c < centres.length; c++) out.set(data.subarray(centres[c] * d, (centres[c] + 1) * d), c * d);
  return out;
}

const distances = (data: Float64Array, d: number, row: number): Float64Array =>
  Float64Array.from({ length: d ? data.length / d : 0 }, (_, i) => squaredDistance(data, i * d, data, row * d, d));
