import type { Random } from '@xai/tensor';

/** The perturbed rows that features draw into. */
export interface Draws {
  /** The feature's own stream. */
  readonly random: Random;
  /** [rows]: room for a random word a row. */
  readonly words: Uint32Array;
  /** [rows]: room for the rows that need a second look. */
  readonly late: Int32Array;
  /** Row-major [rows, columns]. */
  readonly table: Float32Array | Float64Array;
  readonly columns: number;
}

interface Described {
  readonly name: string;
  /** Columns of the table that belong to the feature. */
  readonly columns: readonly number[];
  /** The row's value as one number: the column's, or the position of a group's hot column; NaN for other groups. */
  value(row: ArrayLike<number>): number;
  /** What the surrogate's 1 means for this row, such as `Age > 48.00` or `Workclass = Private`. */
  condition(row: ArrayLike<number>): string;
  /** What a reader of this row's weight should know. */
  notes(row: ArrayLike<number>): string[];
  /** Names of the values, where they are positions. */
  readonly categories?: readonly string[];
}

/** A feature that the surrogate sees as 1 where a sample falls into the explained row's bin or category, else 0. */
export interface CodedFeature extends Described {
  /** The row's bin or category; -1 where the training rows do not have it. */
  code(row: ArrayLike<number>): number;
  /** Draws every row's bin or category into `codes`, from `start` on, and its value into the feature's columns. */
  draw(draws: Draws, codes: Int32Array, start: number): void;
}

/** A feature that the surrogate sees as a number, in standard deviations of the training rows. */
export interface ScaledFeature extends Described {
  readonly mean: number;
  readonly scale: number;
  /** Draws every row's value into the feature's column, around the mean or around `row`. */
  draw(draws: Draws, row: ArrayLike<number>): void;
}

/** A column, or a group of columns, as one feature of the surrogate. */
export type Feature = CodedFeature | ScaledFeature;

/** Is the feature seen as 0 or 1? */
export const isCoded = (feature: Feature): feature is CodedFeature => 'code' in feature;
