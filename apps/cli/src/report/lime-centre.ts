import type { Attribution } from '@xai/core';
import { centre } from '@xai/metrics';
import { type Contiguous, contiguous, percentile, tensor } from '@xai/tensor';
import type { ReportTable } from './table.js';

/**
 * A function of a row's values: the share of the training rows that meet each feature's condition for it: the same quartile
 * bin of a number (edges belong to the bin below, as in LIME), the same code of a nominal column. [d], in [0, 1].
 * It is the mean that LIME's samples have in the surrogate's 0/1 column.
 */
export function conditionShares(
  table: ReportTable,
  training: Contiguous,
): (row: ArrayLike<number>) => Float64Array<ArrayBuffer> {
  const [n, d] = training.shape;
  const shareOf = table.features.map((name, j) => {
    const column = Float64Array.from({ length: n }, (_, i) => training.data[i * d + j]);
    return shareOfValue(column, table.kinds[name] === 'nominal' ? (v) => v : quartileBin(column));
  });
  return (row) => Float64Array.from(shareOf, (share, j) => share(row[j]));
}

/** The quartile bin of a value among those of a column: 0 to 3; an edge belongs to the bin below. */
export function quartileBin(column: ArrayLike<number>): (value: number) => number {
  const edges = percentile(column, [25, 50, 75]);
  return (value) => edges.reduce((bin, edge) => bin + Number(value > edge), 0);
}

/** The share of a column's values that fall into the same bin as a value. */
function shareOfValue(column: Float64Array, bin: (value: number) => number): (value: number) => number {
  const counts = new Map<number, number>();
  for (const v of column) counts.set(bin(v), (counts.get(bin(v)) ?? 0) + 1);
  return (value) => (counts.get(bin(value)) ?? 0) / column.length;
}

/**
 * LIME's weights as contributions against the average sample, c_j = w_j (1 - share_j): the same question that a Shapley
 * value answers. A weight alone says what the condition adds against samples outside it.
 */
export function centredLime(lime: Attribution, table: ReportTable, training: Contiguous): Attribution {
  const { data, shape } = contiguous(lime.data);
  const [n, d] = shape;
  const sharesOf = conditionShares(table, training);
  const shares = lime.rows.flatMap((_, i) => [...sharesOf(data.subarray(i * d, (i + 1) * d))]);
  return centre(lime, tensor(new Float64Array(n * d).fill(1), [n, d]), tensor(Float64Array.from(shares), [n, d]));
}
