import type { Attribution } from '@xai/core';
import { contiguous } from '@xai/tensor';
import { condition, type ReportTable } from './table.js';
import { fixed, signed } from './words.js';

/** What one feature adds for one row. */
export interface Effect {
  readonly column: number;
  readonly feature: string;
  /** 'Age = 40' */
  readonly condition: string;
  readonly value: number;
}

/** One row's effects, the largest |value| first; `row` is its index in the table. Throws RangeError where it was not explained. */
export function effectsOf(a: Attribution, table: ReportTable, row: number): Effect[] {
  const at = positionOf(a, row);
  const d = a.features.length;
  const [values, data] = [contiguous(a.values).data, contiguous(a.data).data];
  return a.features
    .map((feature, column) => {
      const value = values[at * d + column];
      return { column, feature, condition: condition(table, column, data[at * d + column]), value };
    })
    .sort((x, y) => Math.abs(y.value) - Math.abs(x.value));
}

/** Where a row of the table stands in an attribution. Throws RangeError where it was not explained. */
export function positionOf({ rows }: Attribution, row: number): number {
  const at = rows.indexOf(row);
  if (at < 0) throw new RangeError(`report: the row was not explained: ${row}`);
  return at;
}

/** The explained output and the base of one row. */
export function outputOf(a: Attribution, row: number): { output: number; base: number } {
  const at = positionOf(a, row);
  return { output: contiguous(a.output).data[at], base: contiguous(a.base).data[at] };
}

/** 'Capital Gain = 15,024 (+0.41)' */
export const effectText = ({ condition: name, value }: Effect): string => `${name} (${signed(value)})`;

/** An output for people: a probability as it is, other units with what they are. */
export const outputText = (value: number, unit: Attribution['unit']): string =>
  unit === 'probability' || unit === 'value' ? fixed(value, 3) : `${fixed(value, 3)} (${unit})`;
