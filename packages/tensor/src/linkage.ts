import { pointsOf } from './condensed.js';
import { type Join, linkageMethods } from './linkage-methods.js';
import { pairwise } from './pairwise.js';
import type { Contiguous, Tensor } from './tensor.js';

/** A way to join clusters. */
export type LinkageMethod = keyof typeof linkageMethods;

/**
 * Hierarchical clustering of condensed distances [n (n - 1) / 2] or of points [n, d] (euclidean): scipy's linkage matrix [n - 1, 4],
 * one join a row: two clusters (0 .. n - 1 points, n + i the join of row i), their distance, the number of points; ties as scipy's.
 * `ward` is only meant for euclidean distances. Throws RangeError for fewer than 2 points, or distances that are none.
 * Muellner 2011. https://arxiv.org/abs/1109.2378
 *
 * @default method 'single'
 */
export function linkage(
  distances: ArrayLike<number> | Tensor,
  { method = 'single' }: { method?: LinkageMethod } = {},
): Contiguous<Float64Array> {
  const condensed = 'shape' in distances ? pairwise(distances) : Float64Array.from(distances);
  const n = pointsOf(condensed);
  if (n < 2) throw new RangeError(`tensor: linkage needs at least 2 points: ${n}`);
  if (!Object.hasOwn(linkageMethods, method)) {
    throw new RangeError(`tensor: a linkage method is one of ${Object.keys(linkageMethods).join(', ')}: ${method}`);
  }
  const joins = linkageMethods[method](condensed, n).sort((a, b) => a.distance - b.distance);
  return { data: labelled(joins, n), shape: [n - 1, 4] };
}

/** The linkage matrix of joins in order of distance: points replaced by the clusters that hold them. */
function labelled(joins: readonly Join[], n: number): Float64Array {
  const parent = Int32Array.from({ length: 2 * n - 1 }, (_, i) => i);
  const points = new Int32Array(2 * n - 1).fill(1, 0, n);
  const root = (i: number): number => {
    let r = i;
    while (parent[r] !== r) {
      parent[r] = parent[parent[r]];
      r = parent[r];
    }
    return r;
  };
  const out = new Float64Array(joins.length * 4);
  joins.forEach(({ x, y, distance }, i) => {
    const [a, b] = [root(x), root(y)];
    parent[a] = parent[b] = n + i;
    points[n + i] = points[a] + points[b];
    out.set([Math.min(a, b), Math.max(a, b), distance, points[n + i]], i * 4);
  });
  return out;
}
