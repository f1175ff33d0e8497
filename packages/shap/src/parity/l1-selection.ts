import { type Contiguous, larsPath, tensor, variance, weightedRidge } from '@xai/tensor';

/** shap's regression with its constraint as extra rows, scaled by the roots of the weights. */
export interface L1Design {
  /** [2 coalitions, players] */
  readonly x: Contiguous<Float64Array>;
  /** [2 coalitions] */
  readonly y: Contiguous<Float64Array>;
  /** The share of all coalitions that was evaluated. */
  readonly share: number;
}

/** The players that keep a value, in the order found; the others get 0. */
export type L1Selection = (design: L1Design) => ArrayLike<number>;

/** shap's `l1_reg='num_features(k)'`, its default with k = 10: the first k players on the path of least angle regression. */
export function numFeatures(k: number): L1Selection {
  if (!Number.isInteger(k) || k < 1) throw new RangeError(`shap: numFeatures needs a whole number above 0: ${k}`);
  return ({ x, y }) => larsPath(x, y, { method: 'lar', maxSteps: k, parity: 'scikit-learn' }).active;
}

/** shap's `l1_reg='aic'`: the lasso that Akaike's criterion prefers, as scikit-learn's LassoLarsIC finds it. */
export const aic: L1Selection = (design) => byCriterion(design, 2);

/** shap's `l1_reg='bic'`: the lasso that the Bayesian criterion prefers. */
export const bic: L1Selection = (design) => byCriterion(design, Math.log(design.x.shape[0]));

/** shap's former default `l1_reg='auto'`: `aic` where less than a fifth of all coalitions was evaluated, else every player. */
export const auto: L1Selection = (design) =>
  design.share < 0.2 ? aic(design) : Array.from({ length: design.x.shape[1] }, (_, i) => i);

/** The least RSS / noise + price * non-zero coefficients on the path of the scaled, centred lasso; noise from least squares. */
function byCriterion({ x, y }: L1Design, price: number): number[] {
  const [n, d] = x.shape;
  const scale = Array.from({ length: d }, (_, j) => {
    const sd = Math.sqrt(variance(Float64Array.from({ length: n }, (_, i) => x.data[i * d + j])));
    return sd > 0 ? sd : 1;
  });
  const scaled = tensor(
    x.data.map((v, at) => v / scale[at % d]),
    [n, d],
  );
  const { coefficients } = weightedRidge(scaled, y, { alpha: 0 });
  const noise = residual(scaled, y, coefficients.data) / (n - d - 1);
  const path = larsPath(scaled, y, { method: 'lasso', intercept: true }).coefficients;
  let best: number[] = [];
  let lowest = Number.POSITIVE_INFINITY;
  for (let step = 0; step < path.shape[0]; step++) {
    const b = path.data.subarray(step * d, (step + 1) * d);
    const kept = Array.from(b.keys()).filter((j) => Math.abs(b[j]) > Number.EPSILON);
    const criterion = residual(scaled, y, b) / noise + price * kept.length;
    if (criterion < lowest) [best, lowest] = [kept, criterion];
  }
  return best;
}

/** Sum of squares about their mean of y - x b. */
function residual({ data, shape: [n, d] }: Contiguous, y: Contiguous<Float64Array>, b: Float64Array): number {
  const rest = y.data.map((v, i) => v - b.reduce((sum, coefficient, j) => sum + coefficient * data[i * d + j], 0));
  return n * variance(rest);
}
