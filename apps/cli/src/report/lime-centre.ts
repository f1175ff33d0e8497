import type { Attribution } from '@xai/core';
import { centre } from '@xai/metrics';
import { type Contiguous, contiguous, percentile, tensor } from '@xai/tensor';
import type { ReportTable } from './table.js';

/**
 * Share of the training rows that meet each feature's condition for one row: the same quartile bin of a number
 * (edges belong to the bin below, as in LIME), the same code of a nominal column. [d], in [0, 1].
 * It is the mean that LIME's samples have in the surrogate's 0/1 column.
 */
export function conditionShares(table: ReportTable, training: Contiguous, row: ArrayLike<number>): Float64Array {
  const [n, d] = training.shape;
  return Float64Array.from({ length: d }, (_, j) => {
    const column = Float64Array.from({ length: n }, (_, i) => training.data[i * d + j]);
    const same = table.kinds[table.features[j]] === 'nominal' ? (v: number) => v === row[j] : sameBin(column, row[j]);
    return column.reduce((count, v) => count + Number(same(v)), 0) / n;
  });
}

/** Does a value fall into the quartile bin of `value`? */
export function sameBin(column: Float64Array, value: number): (v: number) => boolean {
  const edges = [25, 50, 75].map((p) => percentile(column, p));
  const bin = (v: number) => edges.reduce((b, edge) => b + Number(v > edge), 0);
  const own = bin(value);
  return (v) => bin(v) === own;
}

/**
 * LIME's weights as contributions against the average sample, c_j = w_j (1 - share_j): the same question that a Shapley
 * value answers. A weight alone says what the condition adds against samples outside it.
 */
export function centredLime(lime: Attribution, table: ReportTable, training: Contiguous): Attribution {
  const { data, shape } = contiguous(lime.data);
  const [n, d] = shape;
  const shares = lime.rows.flatMap((_, i) => [...conditionShares(table, training, data.subarray(i * d, (i + 1) * d))]);
  return centre(lime, tensor(new Float64Array(n * d).fill(1), [n, d]), tensor(Float64Array.from(shares), [n, d]));
}
