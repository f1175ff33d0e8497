import { cholesky, solveCholesky, tensor } from '@xai/tensor';
import { designGram } from './design-gram.js';
import type { Problem } from './problem.js';

/**
 * Covariance [m, m] of a weighted ridge fit's coefficients by sampling alone:
 * (X'WX + aI)^-1 (sum w^2 e^2 x x') (X'WX + aI)^-1 with an unpenalised intercept, which is profiled out here by taking
 * x about its weighted mean. Given the selected features and the kernel; null where X'WX + aI is singular.
 * White 1980. https://doi.org/10.2307/1912934
 */
export function sandwich(
  { x, weights, sums }: Problem,
  selected: readonly number[],
  residuals: Float64Array,
  alpha: number,
): Float64Array | null {
  const m = selected.length;
  const d = sums.mean.length;
  const bread = new Float64Array(m * m);
  selected.forEach((j, a) => {
    for (let b = 0; b <= a; b++) bread[a * m + b] = sums.gram[j * d + selected[b]];
    bread[a * m + a] += alpha;
    if (bread[a * m + a] === 0) bread[a * m + a] = 1;
  });
  const factor = cholesky(bread, m);
  if (!factor) return null;
  let total = 0;
  const squared = new Float64Array(residuals.length);
  for (let i = 0; i < squared.length; i++) {
    const we = weights[i] * residuals[i];
    squared[i] = we * we;
    total += squared[i];
  }
  if (total === 0) return new Float64Array(m * m);
  const inner = meat(x, selected, squared, sums.mean);
  for (let a = 0; a < m; a++) solveCholesky(factor, inner.subarray(a * m, (a + 1) * m));
  const covariance = transpose(inner, m);
  for (let b = 0; b < m; b++) {
    solveCholesky(factor, covariance.subarray(b * m, (b + 1) * m));
    covariance[b * m + b] = Math.max(0, covariance[b * m + b]);
  }
  return covariance;
}

/** The symmetric matrix sum v (x - mean)(x - mean)' over the selected features, [m, m]. */
function meat(x: Problem['x'], selected: readonly number[], v: Float64Array, mean: Float64Array): Float64Array {
  const m = selected.length;
  const d = mean.length;
  const about = designGram(x, tensor(new Float64Array(0), [v.length, 0]), v);
  const out = new Float64Array(m * m);
  for (let a = 0; a < m; a++) {
    const j = selected[a];
    for (let b = 0; b < m; b++) {
      const l = selected[b];
      const shift = (about.mean[j] - mean[j]) * (about.mean[l] - mean[l]);
      out[a * m + b] = about.gram[j * d + l] + about.weight * shift;
    }
  }
  return out;
}

function transpose(a: Float64Array, m: number): Float64Array {
  const out = new Float64Array(m * m);
  for (let i = 0; i < m; i++) for (let j = 0; j < m; j++) out[j * m + i] = a[i * m + j];
  return out;
}
