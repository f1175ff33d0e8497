import { percentile } from '@xai/tensor';

/** An end of an axis: a number, or a percentile of the data as shap writes it. */
export type Limit = number | `percentile(${number})`;

/** The number of a limit; NaN is left out of percentiles. Throws RangeError for other text. */
export function limitValue(limit: Limit, values: Float64Array): number {
  if (typeof limit === 'number') return limit;
  const [, p] = /^percentile\((\d+(?:\.\d+)?)\)$/.exec(limit) ?? [];
  if (p === undefined) throw new RangeError(`viz: a limit is a number or 'percentile(p)': ${limit}`);
  return percentile(values.filter(Number.isFinite), Number(p));
}
