import { cholesky, solveCholesky, tensor, weightedGram } from '@xai/tensor';
import type { CoalitionPair } from './coalition-pairs.js';

/** The pairs a player from which standard errors can be trusted. */
export const PAIRS_A_PLAYER = 3;

/** A pair with what was learnt: v(coalition) - v(complement), [outputs]. */
export interface EvaluatedPair extends CoalitionPair {
  readonly difference: Float64Array;
}

/**
 * Kernel SHAP's regression on pairs: each says z'phi = (v(S) - v(complement) + v(all) - v({})) / 2, so that no intercept is left;
 * the last player is eliminated, so that the values sum to `total`, v(all) - v({}) [outputs].
 * Standard errors: sandwich over pairs, residuals over sqrt(1 - leverage) (HC2), times the share of the stratum not drawn;
 * NaN for fewer than `PAIRS_A_PLAYER` pairs a player unless all are drawn: so few leave residuals that say too little.
 * Returns values and standardErrors, [players, outputs].
 * Covert and Lee 2021, sec. 4. https://arxiv.org/abs/2012.01536; MacKinnon and White 1985.
 */
export function pairedRegression(pairs: readonly EvaluatedPair[], total: Float64Array) {
  const d = pairs[0].coalition.length - 1;
  const [n, width] = [pairs.length, total.length];
  const weights = pairs.map(({ stratum }) => (stratum.weight * stratum.pairs) / stratum.drawn);
  const x = Float64Array.from({ length: n * d }, (_, at) => {
    const { coalition } = pairs[Math.floor(at / d)];
    return coalition[at % d] - coalition[d];
  });
  const y = Float64Array.from({ length: n * width }, (_, at) => {
    const [{ coalition, difference }, o] = [pairs[Math.floor(at / width)], at % width];
    return (difference[o] + total[o]) / 2 - coalition[d] * total[o];
  });
  const { gram, moments } = weightedGram(tensor(x, [n, d]), tensor(y, [n, width]), { weights, intercept: false });
  const factor = cholesky(gram, d);
  if (!factor) throw new RangeError(`shap: the pairs of coalitions do not determine ${d + 1} values: ${n} pairs`);
  const solved = Array.from(total, (_, o) => solveCholesky(factor, moments.slice(o * d, (o + 1) * d)));
  const known = n >= PAIRS_A_PLAYER * (d + 1) || n === 2 ** d - 1;
  const variances = new Float64Array((d + 1) * width);
  pairs.forEach(({ stratum }, k) => {
    const row = x.subarray(k * d, (k + 1) * d);
    const influence = solveCholesky(factor, row.slice());
    const leverage = weights[k] * dot(influence, row);
    const open = (1 - stratum.drawn / stratum.pairs) / Math.max(1 - leverage, Number.EPSILON);
    if (open === 0) return;
    const all = [...influence, -influence.reduce((sum, u) => sum + u, 0)];
    for (let o = 0; o < width; o++) {
      const score = weights[k] * (y[k * width + o] - dot(solved[o], row));
      for (let p = 0; p <= d; p++) variances[p * width + o] += open * (score * all[p]) ** 2;
    }
  });
  const values = Float64Array.from(variances, (_, at) => {
    const [p, b] = [Math.floor(at / width), solved[at % width]];
    return p < d ? b[p] : total[at % width] - b.reduce((sum, v) => sum + v, 0);
  });
  return { values, standardErrors: variances.map((v) => (known ? Math.sqrt(v) : Number.NaN)) };
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, v, i) => sum + v * b[i], 0);
