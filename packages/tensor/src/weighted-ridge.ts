import { cholesky, solveCholesky } from './cholesky.js';
import { contiguous } from './contiguous.js';
import { leastSquares } from './least-squares.js';
import type { Contiguous, Tensor } from './tensor.js';
import { type WeightedGram, type Weighting, weightedGram } from './weighted-gram.js';

/** A pivot below this share of its diagonal costs a Cholesky solution more than nine digits; then QR solves. */
const safe = 1e-7;

/** What `weightedRidge` may be told. */
export interface RidgeOptions extends Weighting {
  /** Penalty on the squared coefficients, >= 0; the intercept is not penalised. @default 1 */
  readonly alpha?: number;
}

/** A fitted linear model of k targets. */
export interface LinearModel {
  /** [k, d] */
  readonly coefficients: Contiguous<Float64Array>;
  /** [k]; 0 without an intercept. */
  readonly intercept: Float64Array;
}

/**
 * Weighted ridge regression of y [n] or [n, k] on x [n, d]: minimises sum w (y - c - x b)^2 + alpha |b|^2, in float64.
 * Where the Gram matrix is not safely positive definite (collinear columns, alpha 0, n < d) the stacked system is solved by QR
 * instead; among equal solutions the one of least norm is taken.
 * Throws RangeError for shapes that do not fit, alpha < 0, bad weights, and NaN or infinity.
 * Hoerl and Kennard 1970. https://doi.org/10.1080/00401706.1970.10488634
 */
export function weightedRidge(x: Tensor, y: Tensor, options: RidgeOptions = {}): LinearModel {
  const { alpha = 1 } = options;
  const sums = weightedGram(x, y, options);
  const coefficients =
    ridgeFromGram(sums, { alpha }) ?? ridgeByQr(contiguous(x), contiguous(y), sums, alpha, options.weights);
  const [d, k] = [sums.mean.length, sums.targetMean.length];
  const intercept = sums.targetMean.slice();
  for (let t = 0; t < k; t++) {
    for (let j = 0; j < d; j++) intercept[t] -= coefficients[t * d + j] * sums.mean[j];
  }
  return { coefficients: { data: coefficients, shape: [k, d] }, intercept };
}

/**
 * The ridge coefficients [k, m] of some columns (default all) from the sums of `weightedGram`, without another look at the rows;
 * null where the matrix is not safely positive definite (then use `weightedRidge`). Columns that do not vary get 0.
 */
export function ridgeFromGram(
  sums: WeightedGram,
  { alpha = 1, columns }: { alpha?: number; columns?: ArrayLike<number> } = {},
): Float64Array | null {
  if (!(alpha >= 0 && alpha < Number.POSITIVE_INFINITY))
    throw new RangeError(`tensor: ridge needs alpha >= 0: ${alpha}`);
  const d = sums.mean.length;
  const k = sums.targetMean.length;
  const pick = columns ? Int32Array.from(columns) : Int32Array.from({ length: d }, (_, j) => j);
  const m = pick.length;
  const a = new Float64Array(m * m);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j <= i; j++) a[i * m + j] = sums.gram[pick[i] * d + pick[j]];
    a[i * m + i] += alpha;
    if (a[i * m + i] === 0) a[i * m + i] = 1;
  }
  const l = cholesky(a, m, safe);
  if (!l) return null;
  const out = new Float64Array(k * m);
  for (let t = 0; t < k; t++) {
    const b = out.subarray(t * m, (t + 1) * m);
    for (let i = 0; i < m; i++) b[i] = sums.moments[t * d + pick[i]];
    solveCholesky(l, b);
  }
  return out;
}

/** [k, d] from the rows sqrt(w) (x - mean) above sqrt(alpha) I. */
function ridgeByQr(
  x: Contiguous,
  y: Contiguous,
  { mean, targetMean }: WeightedGram,
  alpha: number,
  weights?: ArrayLike<number>,
): Float64Array {
  const [n, d] = x.shape;
  const k = targetMean.length;
  const rows = alpha > 0 ? n + d : n;
  const a = new Float64Array(rows * d);
  const b = new Float64Array(rows * k);
  for (let i = 0; i < n; i++) {
    const w = weights ? Math.sqrt(weights[i]) : 1;
    for (let j = 0; j < d; j++) a[i * d + j] = w === 0 ? 0 : w * (x.data[i * d + j] - mean[j]);
    for (let t = 0; t < k; t++) b[i * k + t] = w === 0 ? 0 : w * (y.data[i * k + t] - targetMean[t]);
  }
  for (let j = 0; j < rows - n; j++) a[(n + j) * d + j] = Math.sqrt(alpha);
  const { solution } = leastSquares({ data: a, shape: [rows, d] }, { data: b, shape: [rows, k] });
  return Float64Array.from({ length: k * d }, (_, i) => solution.data[(i % d) * k + Math.floor(i / d)]);
}
