import { type Contiguous, distancesTo, kMedoids, pairwise, random, tensor } from '@xai/tensor';
import { columnScales } from './column-scales.js';
import { groupShares, type WeightedBackground } from './weighted-background.js';

const MOST_ROWS = 2000;
const MISMATCH = 2;

/**
 * k rows of a table [n, columns] that lie nearest to the others (k-medoids), weighted by the share of rows nearest to each.
 * Squared distance: standardised differences of numbers; 2 for codes that differ, as two random rows of a standardised column do
 * on average, and for a missing number. The rows are sought among a seeded sample of at most 2,000.
 */
export function medoidsBackground(
  table: Contiguous<Float64Array>,
  k: number,
  categorical: ReadonlySet<number>,
  seed: number,
): WeightedBackground {
  const [n, columns] = table.shape;
  const scales = columnScales(table.data, columns);
  const distance = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
    let sum = 0;
    for (let c = 0; c < columns; c++) {
      if (Object.is(a[c] + 0, b[c] + 0)) continue;
      const gap = (a[c] - b[c]) / scales[c];
      sum += categorical.has(c) || Number.isNaN(gap) ? MISMATCH : gap * gap;
    }
    return Math.sqrt(sum);
  };
  const row = (i: number): Float64Array => table.data.subarray(i * columns, (i + 1) * columns);
  const sample =
    n > MOST_ROWS ? random(seed).choice(n, Math.max(k, MOST_ROWS)).sort() : Int32Array.from({ length: n }, (_, i) => i);
  const rows = (indices: ArrayLike<number>): Contiguous<Float64Array> => {
    const data = new Float64Array(indices.length * columns);
    for (let i = 0; i < indices.length; i++) data.set(row(indices[i]), i * columns);
    return tensor(data, [indices.length, columns]);
  };
  const chosen = Array.from(kMedoids(pairwise(rows(sample), distance), k).medoids, (m) => sample[m]);
  const labels = new Int32Array(n);
  const nearest = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  chosen.forEach((medoid, m) => {
    distancesTo(table, row(medoid), distance).forEach((d, i) => {
      if (d < nearest[i]) [nearest[i], labels[i]] = [d, m];
    });
  });
  return { background: rows(chosen), weights: groupShares(labels, k) };
}
