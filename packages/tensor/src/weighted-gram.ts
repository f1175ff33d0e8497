import { contiguous } from './contiguous.js';
import { rowWeights } from './row-weights.js';
import type { Tensor } from './tensor.js';

/** Rows that are worked on at once. */
const block = 256;

/** Weighted sums of squares and products about the weighted means: all that a linear regression needs of its rows. */
export interface WeightedGram {
  /** [d, d], symmetric: sum of w (x_i - mean_i)(x_j - mean_j). */
  readonly gram: Float64Array;
  /** [k, d]: sum of w (x_i - mean_i)(y_t - mean_t). */
  readonly moments: Float64Array;
  /** [k]: sum of w (y_t - mean_t)^2. */
  readonly squares: Float64Array;
  /** Weighted means of the columns [d] and of the targets [k]; 0 without an intercept. */
  readonly mean: Float64Array;
  readonly targetMean: Float64Array;
  /** Sum of the weights. */
  readonly weight: number;
}

/** How the rows of a regression count. */
export interface Weighting {
  /** Weight of each row, >= 0, not all 0. @default all 1 */
  readonly weights?: ArrayLike<number>;
  /** Centre by the weighted means. @default true */
  readonly intercept?: boolean;
}

/**
 * Weighted Gram matrix and moments of x [n, d] and y [n] or [n, k], in float64, in two passes: means first, then centred products.
 * Throws RangeError for shapes that do not fit, bad weights, and NaN or infinity in x or y (naming row and column).
 */
export function weightedGram(x: Tensor, y: Tensor, { weights, intercept = true }: Weighting = {}): WeightedGram {
  const [n, d] = x.shape;
  const k = y.shape.length === 1 ? 1 : y.shape[1];
  if (x.shape.length !== 2 || y.shape.length < 1 || y.shape.length > 2 || y.shape[0] !== n) {
    throw new RangeError(`tensor: a regression needs x [n, d] and y [n] or [n, k]: [${x.shape}] and [${y.shape}]`);
  }
  const [a, b] = [contiguous(x).data, contiguous(y).data];
  const w = rowWeights(n, weights);
  let weight = 0;
  for (let i = 0; i < n; i++) weight += w[i];
  const mean = means(a, w, d, weight, 'x');
  const targetMean = means(b, w, k, weight, 'y');
  if (!intercept) {
    mean.fill(0);
    targetMean.fill(0);
  }
  const gram = new Float64Array(d * d);
  const moments = new Float64Array(k * d);
  const squares = new Float64Array(k);
  const columns = Array.from({ length: d }, () => new Float64Array(block));
  const targets = Array.from({ length: k }, () => new Float64Array(block));
  const root = w.map(Math.sqrt);
  for (let from = 0; from < n; from += block) {
    const rows = Math.min(block, n - from);
    scaledColumns(a, root, mean, from, rows, columns);
    scaledColumns(b, root, targetMean, from, rows, targets);
    for (let j = 0; j < d; j++) {
      for (let l = 0; l <= j; l++) gram[j * d + l] += dot(columns[j], columns[l], rows);
      for (let t = 0; t < k; t++) moments[t * d + j] += dot(columns[j], targets[t], rows);
    }
    for (let t = 0; t < k; t++) squares[t] += dot(targets[t], targets[t], rows);
  }
  for (let j = 0; j < d; j++) for (let l = 0; l < j; l++) gram[l * d + j] = gram[j * d + l];
  return { gram, moments, squares, mean, targetMean, weight };
}

/** Writes root * (x - mean) of some rows, column by column. */
function scaledColumns(
  data: ArrayLike<number>,
  root: Float64Array,
  mean: Float64Array,
  from: number,
  rows: number,
  columns: readonly Float64Array[],
): void {
  const d = columns.length;
  for (let j = 0; j < d; j++) {
    const column = columns[j];
    const centre = mean[j];
    for (let i = 0, at = from * d + j; i < rows; i++, at += d) column[i] = root[from + i] * (data[at] - centre);
  }
}

function dot(a: Float64Array, b: Float64Array, n: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let i = 0;
  for (; i + 3 < n; i += 4) {
    s0 += a[i] * b[i];
    s1 += a[i + 1] * b[i + 1];
    s2 += a[i + 2] * b[i + 2];
    s3 += a[i + 3] * b[i + 3];
  }
  for (; i < n; i++) s0 += a[i] * b[i];
  return s0 + s1 + (s2 + s3);
}

/** Weighted column means, about the first row that counts, so that the mean of what does not vary among those is exact. */
function means(data: ArrayLike<number>, w: Float64Array, d: number, weight: number, name: string): Float64Array {
  const sums = new Float64Array(d);
  const start = d * w.findIndex((v) => v > 0);
  for (let i = 0, at = 0; i < w.length; i++) {
    const wi = w[i];
    for (let j = 0; j < d; j++, at++) sums[j] += wi * (data[at] - data[start + j]);
  }
  for (let j = 0; j < d; j++) {
    sums[j] = data[start + j] + sums[j] / weight;
    if (Number.isFinite(sums[j])) continue;
    for (let i = 0; i < w.length; i++) {
      const value = data[i * d + j];
      if (!Number.isFinite(value)) {
        throw new RangeError(
          `tensor: a regression needs finite numbers: ${name} has ${value} in row ${i}, column ${j}`,
        );
      }
    }
    throw new RangeError(`tensor: a regression needs sums below 1e308: ${name}, column ${j}`);
  }
  return sums;
}
