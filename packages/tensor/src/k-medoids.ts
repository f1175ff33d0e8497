import { pairAt, pointsOf } from './condensed.js';
import { rowWeights } from './row-weights.js';

/** Points in groups about one point each. */
export interface Medoids {
  /** [k]: the chosen points, ascending. */
  readonly medoids: Int32Array;
  /** [n]: each point's group, an index into `medoids`. */
  readonly labels: Int32Array;
  /** Sum of w times the distance to the point's medoid. */
  readonly cost: number;
}

/**
 * Weighted k-medoids from condensed distances [n (n - 1) / 2] (`pairwise`): PAM's greedy BUILD, then FasterPAM's swaps until none helps.
 * Deterministic. Throws RangeError for distances that are none, k outside 1 .. n, or bad weights.
 * Schubert and Rousseeuw 2021, algorithm 1 and 4. https://arxiv.org/abs/2008.05171
 */
export function kMedoids(
  condensed: ArrayLike<number>,
  k: number,
  { weights }: { weights?: ArrayLike<number> } = {},
): Medoids {
  const n = pointsOf(condensed);
  if (!Number.isInteger(k) || k < 1 || k > n)
    throw new RangeError(`tensor: k-medoids of ${n} points needs k in 1 .. ${n}: ${k}`);
  const w = rowWeights(n, weights);
  const distance = (i: number, j: number): number => (i === j ? 0 : condensed[pairAt(n, i, j)]);
  const medoids = build(n, k, w, distance);
  if (k > 1) swap(n, medoids, w, distance);
  medoids.sort();
  const labels = new Int32Array(n);
  let cost = 0;
  for (let i = 0; i < n; i++) {
    for (let m = 1; m < k; m++) if (distance(i, medoids[m]) < distance(i, medoids[labels[i]])) labels[i] = m;
    const own = medoids.indexOf(i);
    if (own >= 0) labels[i] = own;
    cost += w[i] * distance(i, medoids[labels[i]]);
  }
  return { medoids, labels, cost };
}

type Pair = (i: number, j: number) => number;

/** Each next medoid is the point that lowers the cost most. */
function build(n: number, k: number, w: Float64Array, distance: Pair): Int32Array {
  const medoids = new Int32Array(k);
  const nearest = new Float64Array(n).fill(Number.MAX_VALUE);
  const chosen = new Uint8Array(n);
  for (let m = 0; m < k; m++) {
    let [best, lowest] = [-1, Number.POSITIVE_INFINITY];
    for (let c = 0; c < n; c++) {
      if (chosen[c]) continue;
      let cost = 0;
      for (let i = 0; i < n; i++) if (w[i] > 0) cost += w[i] * Math.min(nearest[i], distance(i, c));
      if (cost < lowest) [best, lowest] = [c, cost];
    }
    medoids[m] = best;
    chosen[best] = 1;
    for (let i = 0; i < n; i++) nearest[i] = Math.min(nearest[i], distance(i, best));
  }
  return medoids;
}

/** FasterPAM: each point in turn takes the place of the medoid for which that lowers the cost most. */
function swap(n: number, medoids: Int32Array, w: Float64Array, distance: Pair): void {
  const k = medoids.length;
  const near = new Int32Array(n);
  const first = new Float64Array(n);
  const second = new Float64Array(n);
  const loss = new Float64Array(k);
  const assign = (): void => {
    loss.fill(0);
    for (let i = 0; i < n; i++) {
      first[i] = second[i] = Number.POSITIVE_INFINITY;
      for (let m = 0; m < k; m++) {
        const v = distance(i, medoids[m]);
        if (v < first[i]) {
          second[i] = first[i];
          first[i] = v;
          near[i] = m;
        } else if (v < second[i]) second[i] = v;
      }
      loss[near[i]] += w[i] * (second[i] - first[i]);
    }
  };
  assign();
  const cost = first.reduce((s, v, i) => s + v * w[i], 0);
  const change = new Float64Array(k);
  for (let c = 0, idle = 0; idle < n; c = (c + 1) % n, idle++) {
    if (medoids.includes(c)) continue;
    change.set(loss);
    let gain = 0;
    for (let i = 0; i < n; i++) {
      const v = distance(i, c);
      if (v < first[i]) {
        gain += w[i] * (v - first[i]);
        change[near[i]] += w[i] * (first[i] - second[i]);
      } else if (v < second[i]) change[near[i]] += w[i] * (v - second[i]);
    }
    let best = 0;
    for (let m = 1; m < k; m++) if (change[m] < change[best]) best = m;
    if (change[best] + gain < -1e-12 * cost) {
      medoids[best] = c;
      assign();
      idle = -1;
    }
  }
}
