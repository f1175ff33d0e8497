import type { Attribution } from '@xai/core';
import { contiguous, type Tensor } from '@xai/tensor';
import { formatNumber } from './format.js';

/** What plots take: one Attribution, or one for each class. */
export type Source = Attribution | readonly Attribution[];

/** All of a source's attributions. Throws RangeError for none. */
export function listOf(source: Source): readonly Attribution[] {
  const list = 'method' in source ? [source] : source;
  if (!list.length) throw new RangeError('viz: a plot needs an attribution: []');
  return list;
}

/** The only attribution of a source. Throws RangeError for several. */
export function only(source: Source, plot: string): Attribution {
  const list = listOf(source);
  if (list.length > 1) {
    throw new RangeError(
      `viz: ${plot} shows one target, choose one of the list (--target in xai plot): ${list.length} attributions`,
    );
  }
  return list[0];
}

/** Position of a row, given by its index in the table. @default the first. Throws RangeError where it was not explained. */
export function rowPosition(a: Attribution, row?: number): number {
  const position = row === undefined ? 0 : a.rows.indexOf(row);
  if (position < 0 || position >= a.rows.length) {
    const known = a.rows.slice(0, 8).join(', ') + (a.rows.length > 8 ? ', ...' : '');
    throw new RangeError(
      `viz: row ${row ?? 0} is not among the explained ones (${known || 'none'}): ${row ?? 'empty'}`,
    );
  }
  return position;
}

/** Column of a feature given by name or column. Throws RangeError for an unknown one. */
export function featureColumn(a: Attribution, feature: string | number): number {
  const column = typeof feature === 'number' ? feature : a.features.indexOf(feature);
  if (!(Number.isInteger(column) && column >= 0 && column < a.features.length)) {
    throw new RangeError(`viz: the features are ${a.features.join(', ')}: ${feature}`);
  }
  return column;
}

/**
 * Columns in the order that was asked for, by name or column; features that it does not name follow in the natural order.
 * Throws RangeError for an unknown feature and for one that is named twice.
 */
export function orderOf(
  a: Attribution,
  wanted: readonly (string | number)[] = [],
  natural: readonly number[],
): readonly number[] {
  const first = wanted.map((feature) => featureColumn(a, feature));
  if (new Set(first).size < first.length) {
    throw new RangeError(`viz: an order names each feature once: ${wanted.join(', ')}`);
  }
  return [...first, ...natural.filter((j) => !first.includes(j))];
}

/** One explained row, dense. */
export interface OneRow {
  /** Index in its table. */
  readonly row: number;
  readonly position: number;
  readonly data: ArrayLike<number>;
  readonly values: ArrayLike<number>;
  readonly standardErrors: ArrayLike<number> | null;
  readonly base: number;
  readonly output: number;
}

/** The numbers of one row. Throws RangeError where a value is not finite. */
export function oneRow(a: Attribution, row?: number): OneRow {
  const position = rowPosition(a, row);
  const d = a.features.length;
  const slice = (t: Attribution['values']) => contiguous(t).data.subarray(position * d, (position + 1) * d);
  const values = slice(a.values);
  for (let j = 0; j < d; j++) {
    if (!Number.isFinite(values[j])) {
      throw new RangeError(`viz: values must be finite: ${values[j]} for ${a.features[j]} of row ${a.rows[position]}`);
    }
  }
  return {
    row: a.rows[position],
    position,
    data: slice(a.data),
    values,
    standardErrors: a.standardErrors ? slice(a.standardErrors) : null,
    base: contiguous(a.base).data[position],
    output: contiguous(a.output).data[position],
  };
}

/** A feature's value for people: the category's name, else the number. */
export function valueText(a: Attribution, feature: number, value: number): string {
  return a.categories?.[a.features[feature]]?.[value] ?? formatNumber(value);
}

/** Has the feature named categories? */
export const isNominal = (a: Attribution, feature: number): boolean => Boolean(a.categories?.[a.features[feature]]);

/** One column of a [rows, features] tensor. */
export function columnOf(t: Tensor, column: number): Float64Array {
  const { data, shape } = contiguous(t);
  return Float64Array.from({ length: shape[0] }, (_, i) => data[i * shape[1] + column]);
}
