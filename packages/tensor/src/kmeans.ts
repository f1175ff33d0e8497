import { contiguous } from './contiguous.js';
import { kmeansPlusPlus } from './kmeans-plus-plus.js';
import { hartiganWong, lloyd } from './kmeans-steps.js';
import { random } from './random.js';
import { rowWeights } from './row-weights.js';
import type { Contiguous, Tensor } from './tensor.js';

/** What `kmeans` may be told. */
export interface KmeansOptions {
  /** @default 0 */
  readonly seed?: number;
  /** Weight of each row, >= 0, not all 0. @default all 1 */
  readonly weights?: ArrayLike<number>;
  /** Number of starts, of which the best is kept. @default 10 */
  readonly restarts?: number;
  /** Largest number of Lloyd's steps a start. @default 300 */
  readonly maxSteps?: number;
}

/** Rows in groups about their means. */
export interface Clusters {
  /** [k, d] */
  readonly centres: Contiguous<Float64Array>;
  /** [n]: each row's group, 0 .. k - 1. */
  readonly labels: Int32Array;
  /** Sum of w times the squared distance to the row's centre. */
  readonly inertia: number;
}

/**
 * Weighted k-means of the rows of x [n, d]: greedy k-means++ starts, Lloyd's steps, then single rows moved while that lowers the inertia.
 * Fewer than k different rows give as many centres as there are. Throws RangeError for k outside 1 .. n, bad weights, NaN or infinity.
 * Arthur and Vassilvitskii 2007; Lloyd 1982; Hartigan and Wong 1979, AS 136.
 */
export function kmeans(x: Tensor, k: number, options: KmeansOptions = {}): Clusters {
  const { seed = 0, restarts = 10, maxSteps = 300 } = options;
  const [n, d] = x.shape;
  if (x.shape.length !== 2 || !Number.isInteger(k) || k < 1 || k > n) {
    throw new RangeError(`tensor: kmeans needs rows [n, d] and 1 <= k <= n: [${x.shape.join(', ')}] and k ${k}`);
  }
  const data = Float64Array.from(contiguous(x).data);
  const bad = data.findIndex((v) => !Number.isFinite(v));
  if (bad >= 0) throw new RangeError(`tensor: kmeans needs finite numbers: ${data[bad]} in row ${Math.floor(bad / d)}`);
  const weights = rowWeights(n, options.weights);
  const generator = random(seed);
  let best: Clusters | undefined;
  for (let start = 0; start < Math.max(1, restarts); start++) {
    const centres = kmeansPlusPlus(data, d, k, weights, generator.fork(start));
    const labels = lloyd(data, d, weights, centres, maxSteps);
    const inertia = hartiganWong(data, d, weights, centres, labels);
    if (!best || inertia < best.inertia) {
      best = { centres: { data: centres, shape: [d ? centres.length / d : 1, d] }, labels, inertia };
    }
  }
  return best as Clusters;
}
