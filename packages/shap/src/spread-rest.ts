import type { RowGame, RowSolution } from './row-game.js';

/**
 * Adds what sampled values lack of v(all) - v({}), more to where the variance is larger, as shap's SamplingExplainer does: one
 * observation of the sum, ridge penalties 1 / variance, the largest variance 10^6.
 */
export function spreadRest({ full, empty }: Pick<RowGame, 'full' | 'empty'>, solution: RowSolution): RowSolution {
  const { values, standardErrors = new Float64Array(values.length) } = solution;
  const width = full.length;
  const spread = values.slice();
  for (let o = 0; o < width; o++) {
    const own = (_: number, i: number): boolean => i % width === o;
    const rest = full[o] - empty[o] - values.filter(own).reduce((sum, v) => sum + v, 0);
    const variances = standardErrors.filter(own).map((e) => (Number.isNaN(e) ? 1 : e * e));
    const largest = Math.max(...variances);
    if (!(largest > 0)) continue;
    const scaled = variances.map((v) => (v / largest) * 1e6);
    const sum = scaled.reduce((a, v) => a + v, 0);
    scaled.forEach((v, p) => {
      spread[p * width + o] += rest * (v - (v * sum) / (1 + sum));
    });
  }
  return { ...solution, values: spread };
}
