import { contiguous } from './contiguous.js';
import { euclidean } from './euclidean.js';
import type { Tensor, TypedArray } from './tensor.js';

/** How far two rows of equal length lie apart: >= 0, 0 for equal rows, symmetric. */
export type Distance = (a: ArrayLike<number>, b: ArrayLike<number>) => number;

/**
 * The distances of all pairs of rows of x [n, d], condensed [n (n - 1) / 2] in the order (0, 1), (0, 2), ..., as scipy's `pdist`.
 * Throws RangeError unless x has two dimensions.
 */
export function pairwise(x: Tensor, distance: Distance = euclidean): Float64Array {
  const rows = rowViews(x);
  const n = rows.length;
  const out = new Float64Array((n * (n - 1)) / 2);
  let at = 0;
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) out[at++] = distance(rows[i], rows[j]);
  return out;
}

/** The distances [n] of every row of x [n, d] to one row [d]. Throws RangeError where their lengths differ. */
export function distancesTo(x: Tensor, row: ArrayLike<number>, distance: Distance = euclidean): Float64Array {
  if (x.shape.length !== 2 || row.length !== x.shape[1]) {
    throw new RangeError(`tensor: distances need rows of equal length: [${x.shape.join(', ')}] and [${row.length}]`);
  }
  const { data } = contiguous(x);
  const [n, d] = x.shape;
  const to = Float64Array.from(row);
  const from = new Float64Array(d);
  const out = new Float64Array(n);
  for (let i = 0, at = 0; i < n; i++) {
    for (let j = 0; j < d; j++) from[j] = data[at++];
    out[i] = distance(from, to);
  }
  return out;
}

/** The rows of a table, as views on its data. */
function rowViews(x: Tensor): TypedArray[] {
  if (x.shape.length !== 2) throw new RangeError(`tensor: distances need rows [n, d]: [${x.shape.join(', ')}]`);
  const { data } = contiguous(x);
  const [n, d] = x.shape;
  return Array.from({ length: n }, (_, i) => data.subarray(i * d, (i + 1) * d));
}
