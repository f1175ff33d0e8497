import { cholesky, solveCholesky } from './cholesky.js';
import { leastSquares } from './least-squares.js';
import { tensor } from './tensor.js';

/** A pivot below this share of its diagonal counts as 0. */
const collinear = 1e-14;

/**
 * Moves the coefficients `b` [d] that are not 0 to the lasso's minimum for their signs, or until one of them is 0; then computes the
 * residual covariances [d] anew from the Gram matrix [d, d] and the moments [d].
 * Feature-sign search: Lee, Battle, Raina and Ng 2006, algorithm 1, step 3. https://ai.stanford.edu/~hllee/nips06-sparsecoding.pdf
 */
export function featureSignStep(
  gram: Float64Array,
  moment: Float64Array,
  b: Float64Array,
  residual: Float64Array,
  penalty: number,
): void {
  const d = b.length;
  const active = Array.from(b.keys()).filter((j) => b[j] !== 0);
  const square = Float64Array.from(active.flatMap((j) => active.map((l) => gram[j * d + l])));
  const slope = Float64Array.from(active, (j) => residual[j] - Math.sign(b[j]) * penalty);
  const { direction, limit } = descent(square, slope);
  const crossings = direction.map((v, i) => -b[active[i]] / v);
  const share = crossings.reduce((least, z) => (z > 0 && z < least ? z : least), limit);
  active.forEach((j, i) => {
    if (share < Number.POSITIVE_INFINITY) b[j] = crossings[i] === share ? 0 : b[j] + share * direction[i];
  });
  for (let j = 0; j < d; j++) {
    residual[j] = moment[j];
    for (let l = 0; l < d; l++) residual[j] -= gram[j * d + l] * b[l];
  }
}

/** Newton's step [m] (limit 1); among collinear columns the part of the slope that no fit sees, as far as the signs hold. */
function descent(square: Float64Array, slope: Float64Array): { direction: Float64Array; limit: number } {
  const m = slope.length;
  const factor = cholesky(square, m, collinear);
  if (factor) return { direction: solveCholesky(factor, slope), limit: 1 };
  const { solution } = leastSquares(tensor(square, [m, m]), tensor(slope, [m]));
  const unseen = slope.map((v, i) => solution.data.reduce((rest, x, j) => rest - square[i * m + j] * x, v));
  const largest = (v: Float64Array): number => v.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  return largest(unseen) > 1e-9 * largest(slope)
    ? { direction: unseen, limit: Number.POSITIVE_INFINITY }
    : { direction: solution.data, limit: 1 };
}
