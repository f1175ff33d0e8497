import { isBinary } from './binary-design.js';
import type { Problem } from './problem.js';
import { rankingWarnings } from './ranking-warnings.js';
import { sandwich } from './sandwich.js';
import type { FeatureSelection } from './select/feature-selection.js';
import type { Surrogate } from './surrogate.js';

/** A surrogate's account of one output. */
export interface LocalModel {
  /** [d], 0 where a feature was not selected. */
  readonly weights: Float64Array;
  readonly intercept: number;
  /** [d], 0 where a feature was not selected; null without a penalty to derive them from. */
  readonly standardErrors: Float64Array | null;
  /** Weighted R2 on the perturbed rows. */
  readonly r2: number;
  /** The surrogate's value at the explained row. */
  readonly localPrediction: number;
  /** Smallest and largest output among the samples, the explained row included. */
  readonly range: readonly [number, number];
  readonly warnings: string[];
}

/** Selects features, fits the surrogate and judges the fit. conditions: name of each feature's condition [d]. */
export function explainProblem(
  problem: Problem,
  select: FeatureSelection,
  count: number,
  surrogate: Surrogate,
  conditions: readonly string[],
): LocalModel {
  const { x, y, weights: w, sums } = problem;
  const d = x.shape[1];
  const selected = select.select(problem, count);
  const { coefficients, intercept, penalty } = surrogate.fit(problem, selected);
  const weights = new Float64Array(d);
  selected.forEach((j, k) => {
    weights[j] = coefficients[k];
  });
  if (coefficients.length !== selected.length || ![intercept, ...weights].every(Number.isFinite)) {
    throw new RangeError(
      `lime: a surrogate must return an intercept and ${selected.length} coefficients, all finite: ${intercept}, [${Array.from(coefficients).join(', ')}]`,
    );
  }
  const residuals = residualsOf(problem, weights, intercept);
  let unexplained = 0;
  for (let i = 0; i < residuals.length; i++) unexplained += w[i] * residuals[i] * residuals[i];
  const covariance = penalty === undefined ? null : sandwich(problem, selected, residuals, penalty);
  const standardErrors = covariance && new Float64Array(d);
  selected.forEach((j, k) => {
    if (standardErrors && covariance) standardErrors[j] = Math.sqrt(covariance[k * selected.length + k]);
  });
  const [total] = sums.squares;
  return {
    weights,
    intercept,
    standardErrors,
    r2: total > 0 ? 1 - unexplained / total : unexplained === 0 ? 1 : 0,
    localPrediction: y[0] - residuals[0],
    range: rangeOf(y),
    warnings: covariance
      ? rankingWarnings(
          coefficients,
          covariance,
          selected.map((j) => conditions[j]),
        )
      : [],
  };
}

function rangeOf(y: Float64Array): [number, number] {
  let [low, high] = [y[0], y[0]];
  for (let i = 1; i < y.length; i++) {
    if (y[i] < low) low = y[i];
    if (y[i] > high) high = y[i];
  }
  return [low, high];
}

/** y less the linear model, [n]. */
function residualsOf({ x, y }: Problem, weights: Float64Array, intercept: number): Float64Array {
  const [n, d] = x.shape;
  const out = new Float64Array(n);
  if (isBinary(x)) {
    const { pattern, start, ones } = x;
    const fitted = new Float64Array(start.length - 1).fill(intercept);
    for (let p = 0; p < fitted.length; p++) {
      for (let a = start[p]; a < start[p + 1]; a++) fitted[p] += weights[ones[a]];
    }
    for (let i = 0; i < n; i++) out[i] = y[i] - fitted[pattern[i]];
    return out;
  }
  for (let i = 0, at = 0; i < n; i++) {
    let fitted = intercept;
    for (let j = 0; j < d; j++, at++) fitted += weights[j] * x.data[at];
    out[i] = y[i] - fitted;
  }
  return out;
}
