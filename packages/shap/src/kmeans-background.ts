import { contiguous, kmeans, type Tensor, tensor } from '@xai/tensor';
import { columnScales } from './column-scales.js';
import { medoidsBackground } from './medoids-background.js';
import { shapKmeans } from './parity/shap-kmeans.js';
import { groupShares, type WeightedBackground } from './weighted-background.js';

/** How `kmeansBackground` sums a table up. */
export interface KmeansBackgroundOptions {
  /** @default 0 */
  readonly seed?: number;
  /** Columns whose numbers are codes: then rows of the table are chosen (k-medoids), not means. @default none */
  readonly categorical?: readonly number[];
  /** Means of the raw columns, each number moved to the nearest of its column, as `shap.kmeans`. @default none */
  readonly parity?: 'shap';
}

/**
 * Sums a table [n, columns] up in k weighted rows: the means of k-means on the standardised columns, in the columns' own units;
 * rows of the table (k-medoids) where a column is categorical. Fewer than k different rows give as many means.
 * Throws RangeError for k outside 1 .. n, an unknown column, and NaN where means are taken.
 */
export function kmeansBackground(table: Tensor, k: number, options: KmeansBackgroundOptions = {}): WeightedBackground {
  const { seed = 0, categorical = [], parity } = options;
  const { data, shape } = contiguous(table);
  const [n, columns] = shape;
  if (shape.length !== 2 || !Number.isInteger(k) || k < 1 || k > n) {
    throw new RangeError(
      `shap: a summary needs a table [n, columns] and k in 1 .. n: [${shape.join(', ')}] and k ${k}`,
    );
  }
  const unknown = categorical.find((c) => !Number.isInteger(c) || c < 0 || c >= columns);
  if (unknown !== undefined) {
    throw new RangeError(`shap: a categorical column must be one of the table's ${columns}: ${unknown}`);
  }
  const rows = tensor(Float64Array.from(data), [n, columns]);
  if (parity) {
    if (categorical.length) throw new TypeError("shap: parity 'shap' takes means of every column: categorical given");
    return shapKmeans(rows, k, seed);
  }
  if (categorical.length) return medoidsBackground(rows, k, new Set(categorical), seed);
  const scales = columnScales(rows.data, columns);
  const scaled = rows.data.map((v, at) => v / scales[at % columns]);
  const { centres, labels } = kmeans(tensor(scaled, [n, columns]), k, { seed });
  const background = centres.data.map((v, at) => v * scales[at % columns]);
  return { background: tensor(background, centres.shape), weights: groupShares(labels, centres.shape[0]) };
}
