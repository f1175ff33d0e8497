import { featureSignStep } from './feature-sign-step.js';
import type { Tensor } from './tensor.js';
import { type Weighting, weightedGram } from './weighted-gram.js';
import type { LinearModel } from './weighted-ridge.js';

/** Sweeps of coordinate descent before columns enter one by one. */
const patience = 1000;

/** What `lasso` may be told. */
export interface LassoOptions extends Weighting {
  /** Penalty on the absolute coefficients, >= 0. @default 1 */
  readonly alpha?: number;
  /** Largest violation of the optimality conditions, as a correlation. @default 1e-10 */
  readonly tolerance?: number;
  /** Largest number of sweeps over the columns, and of columns that enter after the first 1000. @default 10000 */
  readonly maxSweeps?: number;
}

/**
 * Weighted lasso of y [n] or [n, k] on x [n, d]: minimises sum w (y - c - x b)^2 / (2 sum w) + alpha |b|_1, the objective of
 * scikit-learn's `Lasso`. `converged` is false where the sweeps ran out first.
 * Cyclic coordinate descent on the Gram matrix: Friedman, Hastie and Tibshirani 2010, eq. 5 and 9. https://doi.org/10.18637/jss.v033.i01
 * Where 1000 sweeps do not suffice (nearly collinear columns) the columns enter anew, one by one, by `featureSignStep`.
 * Throws RangeError as `weightedGram` does, and for alpha < 0.
 */
export function lasso(
  x: Tensor,
  y: Tensor,
  options: LassoOptions = {},
): LinearModel & { readonly converged: boolean; readonly sweeps: number } {
  const { alpha = 1, tolerance = 1e-10, maxSweeps = 10000 } = options;
  if (!(alpha >= 0 && alpha < Number.POSITIVE_INFINITY))
    throw new RangeError(`tensor: lasso needs alpha >= 0: ${alpha}`);
  const { gram, moments, squares, mean, targetMean, weight } = weightedGram(x, y, options);
  const d = mean.length;
  const k = targetMean.length;
  const coefficients = new Float64Array(k * d);
  const intercept = targetMean.slice();
  let sweeps = 0;
  let converged = true;
  for (let t = 0; t < k; t++) {
    const b = coefficients.subarray(t * d, (t + 1) * d);
    const used = descend(
      gram,
      moments.subarray(t * d, (t + 1) * d),
      squares[t],
      b,
      alpha * weight,
      tolerance,
      maxSweeps,
    );
    sweeps = Math.max(sweeps, used);
    if (used > maxSweeps) converged = false;
    for (let j = 0; j < d; j++) intercept[t] -= b[j] * mean[j];
  }
  return {
    coefficients: { data: coefficients, shape: [k, d] },
    intercept,
    converged,
    sweeps: Math.min(sweeps, maxSweeps),
  };
}

/** Sweeps until optimal; returns their number, maxSweeps + 1 where they did not suffice. */
function descend(
  gram: Float64Array,
  moment: Float64Array,
  square: number,
  b: Float64Array,
  penalty: number,
  tolerance: number,
  maxSweeps: number,
): number {
  const d = b.length;
  const residual = moment.slice();
  const step = (j: number): void => {
    const g = gram[j * d + j];
    if (g === 0) return;
    const z = residual[j] + g * b[j];
    const next = (Math.sign(z) * Math.max(Math.abs(z) - penalty, 0)) / g;
    const change = next - b[j];
    if (change === 0) return;
    b[j] = next;
    for (let i = 0; i < d; i++) residual[i] -= change * gram[j * d + i];
  };
  let worst = 0;
  for (let sweep = 1; sweep <= maxSweeps; sweep++) {
    if (sweep === patience + 1) {
      b.fill(0);
      residual.set(moment);
    }
    if (sweep > patience) {
      step(worst);
      featureSignStep(gram, moment, b, residual, penalty);
    } else for (let j = 0; j < d; j++) step(j);
    let most = 0;
    for (let j = 0; j < d; j++) {
      const slack =
        b[j] === 0 ? Math.max(Math.abs(residual[j]) - penalty, 0) : Math.abs(residual[j] - Math.sign(b[j]) * penalty);
      const violation = slack > 0 ? slack / Math.sqrt(gram[j * d + j] * square) : 0;
      if (violation > most) [most, worst] = [violation, j];
    }
    if (most <= tolerance) return sweep;
  }
  return maxSweeps + 1;
}
