import type { Measure } from './measures.js';

/** One measure over all rows. */
export interface MeasuredAgreement {
  /** Mean over the rows where the measure is defined; NaN where there is none. */
  readonly mean: number;
  /** What unrelated explanations would have. */
  readonly chance: number;
  /** The mean for each pair of `ceilings`. */
  readonly ceilings: readonly number[];
  /** [rows]; NaN where it is not defined, for instance for equal values. */
  readonly perRow: Float64Array;
}

/** Both explanations of one row, [features] each. */
export type RowPair = readonly [Float64Array, Float64Array];

/** A measure of all rows, and of the rows of each ceiling; `top` as `Measure` has it. */
export function measured(
  { score, chance }: Measure,
  rows: readonly RowPair[],
  ceilings: readonly (readonly RowPair[])[],
  top: number,
): MeasuredAgreement {
  const scores = (pairs: readonly RowPair[]) => Float64Array.from(pairs, ([x, y]) => score(x, y, top));
  const perRow = scores(rows);
  return {
    mean: meanOfDefined(perRow),
    chance: meanOfDefined(rows.map(([x, y]) => chance(x, y, top))),
    ceilings: ceilings.map((pairs) => meanOfDefined(scores(pairs))),
    perRow,
  };
}

function meanOfDefined(values: Iterable<number>): number {
  const defined = Array.from(values).filter((v) => !Number.isNaN(v));
  return defined.length ? defined.reduce((sum, v) => sum + v, 0) / defined.length : Number.NaN;
}
