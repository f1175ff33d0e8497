import type { Contiguous } from '@xai/tensor';

/** How a column's numbers are to be read: codes without an order, levels with one, or quantities. */
export type Kind = 'nominal' | 'ordered' | 'number';

/** A table with one target, its names and where it comes from. */
export interface TableDataset {
  readonly name: string;
  /** Column names, [d]. */
  readonly features: readonly string[];
  /** [n, d]; nominal columns hold codes. */
  readonly data: Contiguous<Float64Array>;
  /** [n]: class index, or the number to predict. */
  readonly target: Float64Array;
  /** What is predicted: one name a class, or the one name of a number. */
  readonly targetNames: readonly string[];
  /** Code i of a column is called categories[column][i]. */
  readonly categories: Readonly<Record<string, readonly string[]>>;
  /** Kind of every column. */
  readonly kinds: Readonly<Record<string, Kind>>;
  /** Unit of the columns that have one. */
  readonly units: Readonly<Record<string, string>>;
  /** Where the numbers come from, and what was changed. */
  readonly origin: string;
  readonly licence: string;
}
