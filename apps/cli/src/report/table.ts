import type { Kind } from '@xai/datasets';
import { type Contiguous, tensor } from '@xai/tensor';
import { brief } from './words.js';

/** A table of encoded rows with everything that is known of its columns. */
export interface ReportTable {
  readonly name: string;
  /** [n, d] */
  readonly data: Contiguous;
  readonly features: readonly string[];
  readonly categories: Readonly<Record<string, readonly string[]>>;
  readonly kinds: Readonly<Record<string, Kind>>;
  readonly units: Readonly<Record<string, string>>;
  /** [n], where the truth is known: class index or value. */
  readonly labels: ArrayLike<number> | null;
}

/** Some rows of a table, in the order given: [rows, d], float32 where the table is, else float64. */
export function pickRows({ data }: Pick<ReportTable, 'data'>, rows: ArrayLike<number>): Contiguous {
  const d = data.shape[1];
  const out = data.data instanceof Float32Array ? new Float32Array(rows.length * d) : new Float64Array(rows.length * d);
  for (let i = 0; i < rows.length; i++) out.set(data.data.subarray(rows[i] * d, (rows[i] + 1) * d), i * d);
  return tensor(out, [rows.length, d]);
}

/** A value for people: the category's name, else the number. */
export function valueName({ categories, features }: ReportTable, column: number, value: number): string {
  return categories[features[column]]?.[value] ?? brief(value);
}

/** 'Age = 40' or 'Workclass = Private'. */
export function condition(table: ReportTable, column: number, value: number): string {
  return `${table.features[column]} = ${valueName(table, column, value)}`;
}
