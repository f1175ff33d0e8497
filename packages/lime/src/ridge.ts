import { ridgeFromGram, tensor, weightedRidge } from '@xai/tensor';
import { pickColumns } from './problem.js';
import type { Surrogate } from './surrogate.js';

/**
 * Weighted ridge regression as a surrogate; the intercept is not penalised. Hoerl and Kennard 1970.
 * @default alpha 1, as Python lime
 */
export function ridge({ alpha = 1 }: { alpha?: number } = {}): Surrogate {
  return {
    name: `ridge(${alpha})`,
    fit(problem, selected) {
      const { sums, y, weights } = problem;
      const coefficients =
        ridgeFromGram(sums, { alpha, columns: selected }) ??
        weightedRidge(pickColumns(problem, selected), tensor(y, [y.length]), { weights, alpha }).coefficients.data;
      let intercept = sums.targetMean[0];
      selected.forEach((j, k) => {
        intercept -= coefficients[k] * sums.mean[j];
      });
      return { coefficients, intercept, penalty: alpha };
    },
  };
}
