import { deleteRow, solveLeading } from './lars-cholesky.js';
import type { Contiguous, Tensor } from './tensor.js';
import { type Weighting, weightedGram } from './weighted-gram.js';

/** What `larsPath` may be told. */
export interface LarsOptions extends Weighting {
  /** `lar`: least angle regression; `lasso`: a coefficient that reaches 0 leaves the active set. @default 'lasso' */
  readonly method?: 'lasso' | 'lar';
  /** Centre by the weighted means first. @default false, as scikit-learn's `lars_path` */
  readonly intercept?: boolean;
  /** The path ends at this penalty. @default 0 */
  readonly alphaMin?: number;
  /** Largest number of steps. @default 500 */
  readonly maxSteps?: number;
  /** `lar` as scikit-learn has it: where a coefficient changes sign, its direction is turned too, and the path leaves its course. */
  readonly parity?: 'scikit-learn';
}

/** A piecewise linear path of coefficients, from none to the least penalty. */
export interface LarsPath {
  /** [steps]: largest absolute covariance with the residual, over n; the lasso's penalty there. */
  readonly alphas: Float64Array;
  /** [steps, d] */
  readonly coefficients: Contiguous<Float64Array>;
  /** Columns in the active set at the end, in the order in which they entered. */
  readonly active: Int32Array;
}

const smallest = 2 ** -126;
const pivot = 1e-7;

/**
 * The path of least angle regression or of the lasso, y [n] on x [n, d]; equal to scikit-learn's `lars_path`, drops included
 * (for `lar` as long as no coefficient changes sign: see `parity`).
 * With weights the rows count by them: the path of sqrt(w) x and sqrt(w) y. A column that depends on the active ones never enters
 * (scikit-learn warns, and then mixes up columns). The path ends once alpha is below 2^-23, so scale a target that is tiny.
 * Throws RangeError as `weightedGram` does, and for several targets.
 * Efron, Hastie, Johnstone and Tibshirani 2004, section 2 and 3.1. https://doi.org/10.1214/009053604000000067
 */
export function larsPath(x: Tensor, y: Tensor, options: LarsOptions = {}): LarsPath {
  const { method = 'lasso', intercept = false, alphaMin = 0, maxSteps = 500, weights, parity } = options;
  if (y.shape.length !== 1) throw new RangeError(`tensor: a path has one target [n]: [${y.shape.join(', ')}]`);
  const { gram, moments } = weightedGram(x, y, { weights, intercept });
  const [n, d] = x.shape;
  const limit = Math.min(maxSteps, d);
  const order = Int32Array.from({ length: d }, (_, j) => j);
  const covariance = moments.slice();
  const barred = new Uint8Array(d);
  const sign: number[] = [];
  const factor = new Float64Array(limit * limit);
  const alphas: number[] = [];
  const path: Float64Array[] = [new Float64Array(d)];
  let dropped = false;

  for (;;) {
    const m = sign.length;
    const coef = path[path.length - 1];
    const at = largest(order, covariance, barred, m);
    const c = at < 0 ? 0 : Math.abs(covariance[order[at]]);
    const steps = path.length - 1;
    const alpha = c / n;
    alphas[steps] = alpha;
    if (alpha <= alphaMin + 2 ** -23) {
      if (Math.abs(alpha - alphaMin) > 2 ** -23) stopBetween(path, alphas, alphaMin);
      break;
    }
    if (steps >= maxSteps || m >= limit) break;
    if (!dropped) {
      const j = order[at];
      order[at] = order[m];
      order[m] = j;
      if (!appendColumn(factor, limit, gram, d, order, m)) {
        barred[j] = 1;
        continue;
      }
      sign.push(Math.sign(covariance[j]));
    }
    if (method === 'lasso' && steps > 0 && alphas[steps - 1] < alpha) break;

    const count = sign.length;
    const direction = solveLeading(factor, limit, Float64Array.from(sign));
    const scale = 1 / Math.sqrt(direction.reduce((s, v, i) => s + v * sign[i], 0));
    for (let i = 0; i < count; i++) direction[i] *= scale;

    const slope = new Float64Array(d);
    let step = c / scale;
    for (let i = count; i < d; i++) {
      const j = order[i];
      let s = 0;
      for (let k = 0; k < count; k++) s += gram[j * d + order[k]] * direction[k];
      slope[j] = Math.round(s * 1e15) / 1e15;
      if (barred[j]) continue;
      step = smallerPositive((c - covariance[j]) / (scale - slope[j] + smallest), step);
      step = smallerPositive((c + covariance[j]) / (scale + slope[j] + smallest), step);
    }
    const crossings = direction.map((v, i) => -coef[order[i]] / (v + smallest));
    const crossing = crossings.reduce((best, z) => smallerPositive(z, best), Number.MAX_VALUE);
    dropped = crossing < step && (method === 'lasso' || parity === 'scikit-learn');
    if (dropped && method === 'lasso') step = crossing;

    const next = new Float64Array(d);
    for (let i = 0; i < count; i++) next[order[i]] = coef[order[i]] + step * direction[i];
    for (let i = count; i < d; i++) covariance[order[i]] -= step * slope[order[i]];
    path.push(next);
    for (let i = count - 1; dropped && i >= 0; i--) {
      if (crossings[i] !== crossing) continue;
      if (method === 'lar') sign[i] = -sign[i];
      else drop(i);
    }
  }

  function drop(i: number): void {
    const coef = path[path.length - 1];
    const j = order[i];
    deleteRow(factor, limit, sign.length, i);
    sign.splice(i, 1);
    order.copyWithin(i, i + 1, sign.length + 1);
    order[sign.length] = j;
    covariance[j] = moments[j];
    for (let k = 0; k < d; k++) covariance[j] -= gram[j * d + k] * coef[k];
  }

  const coefficients = new Float64Array(path.length * d);
  for (let i = 0; i < path.length; i++) coefficients.set(path[i], i * d);
  return {
    alphas: Float64Array.from(alphas),
    coefficients: { data: coefficients, shape: [path.length, d] },
    active: order.slice(0, sign.length),
  };
}

const smallerPositive = (x: number, bound: number): number => (x > 0 && x < bound ? x : bound);

/** Position of the largest absolute covariance from `from` on, the first among equals; -1 where none is left. */
function largest(order: Int32Array, covariance: Float64Array, barred: Uint8Array, from: number): number {
  let at = -1;
  for (let i = from; i < order.length; i++) {
    if (barred[order[i]]) continue;
    if (at < 0 || Math.abs(covariance[order[i]]) > Math.abs(covariance[order[at]])) at = i;
  }
  return at;
}

/** Replaces the last point of the path by the one at which alpha is alphaMin. */
function stopBetween(path: Float64Array[], alphas: number[], alphaMin: number): void {
  const last = path.length - 1;
  if (last > 0) {
    const share = (alphas[last - 1] - alphaMin) / (alphas[last - 1] - alphas[last]);
    path[last] = path[last].map((v, j) => path[last - 1][j] + share * (v - path[last - 1][j]));
  }
  alphas[last] = alphaMin;
}

/** Row m of the Cholesky factor of the active Gram matrix; false where column order[m] depends on the active ones. */
function appendColumn(
  l: Float64Array,
  width: number,
  gram: Float64Array,
  d: number,
  order: Int32Array,
  m: number,
): boolean {
  const j = order[m];
  let rest = gram[j * d + j];
  for (let i = 0; i < m; i++) {
    let s = gram[j * d + order[i]];
    for (let k = 0; k < i; k++) s -= l[i * width + k] * l[m * width + k];
    const value = s / l[i * width + i];
    l[m * width + i] = value;
    rest -= value * value;
  }
  const diagonal = Math.max(Math.sqrt(Math.abs(rest)), Number.EPSILON);
  l[m * width + m] = diagonal;
  return diagonal >= pivot;
}
