import type { FeatureSelection } from './feature-selection.js';

/** A column whose weighted square falls below this part of its own is a mix of those already chosen. */
const COLLINEAR = 1e-12;

/**
 * Forward selection: adds the feature that raises the weighted R2 of an unpenalised linear fit most, until there are
 * enough; the first of equally good ones. Works on the Gram matrix, swept by each chosen column.
 */
export const forward: FeatureSelection = {
  name: 'forward',
  select({ sums }, count) {
    const d = sums.mean.length;
    const gram = sums.gram.slice();
    const moments = sums.moments.slice();
    const chosen: number[] = [];
    const gain = (j: number): number => {
      const square = gram[j * d + j];
      return square > COLLINEAR * sums.gram[j * d + j] ? (moments[j] * moments[j]) / square : 0;
    };
    while (chosen.length < Math.min(count, d)) {
      let best = -1;
      for (let j = 0; j < d; j++) {
        if (!chosen.includes(j) && (best < 0 || gain(j) > gain(best))) best = j;
      }
      if (gain(best) > 0) sweep(gram, moments, d, best);
      chosen.push(best);
    }
    return chosen;
  },
};

/** Takes what column `p` explains out of the Gram matrix and the moments. */
function sweep(gram: Float64Array, moments: Float64Array, d: number, p: number): void {
  const column = Float64Array.from({ length: d }, (_, j) => gram[j * d + p] / gram[p * d + p]);
  const [row, moment] = [gram.slice(p * d, (p + 1) * d), moments[p]];
  for (let j = 0; j < d; j++) {
    moments[j] -= column[j] * moment;
    for (let l = 0; l < d; l++) gram[j * d + l] -= column[j] * row[l];
  }
}
