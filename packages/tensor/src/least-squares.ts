import { contiguous } from './contiguous.js';
import type { Contiguous, Tensor } from './tensor.js';

/**
 * The x [d, k] of least norm that minimises |A x - b|, for A [n, d] of any rank, b [n] or [n, k]; also the numerical rank.
 * Householder QR with column pivoting, then a second QR of the rows that are left (complete orthogonal decomposition,
 * Golub and Van Loan 2013, 5.5.7). A diagonal element below max(n, d) * 2^-52 of the largest counts as 0.
 * Throws RangeError for shapes that do not fit, NaN or infinity.
 */
export function leastSquares(
  a: Tensor,
  b: Tensor,
): { readonly solution: Contiguous<Float64Array>; readonly rank: number } {
  const [n, d] = a.shape;
  const k = b.shape.length === 1 ? 1 : b.shape[1];
  if (a.shape.length !== 2 || b.shape.length > 2 || b.shape[0] !== n) {
    throw new RangeError(`tensor: least squares needs [n, d] and [n] or [n, k]: [${a.shape}] and [${b.shape}]`);
  }
  const r = columns(finite(a, 'A'), n, d);
  const q = columns(finite(b, 'b'), n, k);
  const order = Int32Array.from({ length: d }, (_, j) => j);
  const rank = pivotedQr(r, q, order, n);
  const solution = new Float64Array(d * k);
  const rows = Array.from({ length: rank }, (_, i) => Float64Array.from(r, (column, j) => (j < i ? 0 : column[i])));
  const factors = rows.map((row, i) => reflectRest(rows, row, i));
  for (let t = 0; t < k; t++) {
    const x = new Float64Array(d);
    for (let i = 0; i < rank; i++) {
      let s = q[t][i];
      for (let j = 0; j < i; j++) s -= rows[i][j] * x[j];
      x[i] = s / rows[i][i];
    }
    for (let i = rank - 1; i >= 0; i--) applyReflection(factors[i], x);
    for (let j = 0; j < d; j++) solution[order[j] * k + t] = x[j];
  }
  return { solution: { data: solution, shape: [d, k] }, rank };
}

function finite(t: Tensor, name: string): ArrayLike<number> {
  const { data } = contiguous(t);
  const bad = data.findIndex((v) => !Number.isFinite(v));
  if (bad >= 0) throw new RangeError(`tensor: least squares needs finite numbers: ${name} has ${data[bad]} at ${bad}`);
  return data;
}

const columns = (data: ArrayLike<number>, n: number, d: number): Float64Array[] =>
  Array.from({ length: d }, (_, j) => Float64Array.from({ length: n }, (_, i) => data[i * d + j]));

/** A = Q R P' in place of the columns of A; the same reflections on those of b; returns the rank. */
function pivotedQr(r: Float64Array[], b: readonly Float64Array[], order: Int32Array, n: number): number {
  const steps = Math.min(n, r.length);
  let largest = 0;
  for (let i = 0; i < steps; i++) {
    let best = i;
    const norms = r.map((column, j) => (j < i ? -1 : norm(column, i)));
    for (let j = i + 1; j < r.length; j++) if (norms[j] > norms[best]) best = j;
    if (i === 0) largest = norms[best];
    if (!(norms[best] > largest * Math.max(n, r.length) * 2 ** -52)) return i;
    [r[i], r[best]] = [r[best], r[i]];
    [order[i], order[best]] = [order[best], order[i]];
    const v = reflection(r[i], i);
    for (let j = i; j < r.length; j++) applyReflection(v, r[j]);
    for (const column of b) applyReflection(v, column);
  }
  return steps;
}

/** The Householder reflection that zeroes row `i` beyond its diagonal, applied to the rows below too. */
function reflectRest(rows: readonly Float64Array[], row: Float64Array, i: number): Reflection {
  const v = reflection(row, i);
  for (let j = i; j < rows.length; j++) applyReflection(v, rows[j]);
  return v;
}

interface Reflection {
  readonly v: Float64Array;
  readonly from: number;
}

/** Unit v such that (1 - 2 v v') x is 0 below element `from`; v = 0 where x is 0 already. */
function reflection(x: Float64Array, from: number): Reflection {
  const v = x.slice(from);
  const length = norm(x, from);
  if (v.length > 0) v[0] += v[0] < 0 ? -length : length;
  const scale = norm(v, 0);
  if (scale > 0) for (let i = 0; i < v.length; i++) v[i] /= scale;
  return { v, from };
}

function applyReflection({ v, from }: Reflection, x: Float64Array): void {
  let s = 0;
  for (let i = 0; i < v.length; i++) s += v[i] * x[from + i];
  for (let i = 0; i < v.length; i++) x[from + i] -= 2 * s * v[i];
}

/** Euclidean length of x[from ..], safe against overflow. */
function norm(x: Float64Array, from: number): number {
  let largest = 0;
  for (let i = from; i < x.length; i++) largest = Math.max(largest, Math.abs(x[i]));
  if (!(largest > 0)) return largest;
  let s = 0;
  for (let i = from; i < x.length; i++) s += (x[i] / largest) ** 2;
  return largest * Math.sqrt(s);
}
