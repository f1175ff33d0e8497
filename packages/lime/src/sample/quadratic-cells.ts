import type { OutcomeTable } from './outcome-table.js';

/** The interpolated value may be off by this part of what its cell spans, else the cell is looked up. */
const TOLERANCE = 1e-4;

/**
 * Quadratic interpolation of an inverse distribution function in the cells of an outcome table, through both ends and
 * the middle of each cell: [cells, 3], value = c0 + f (c1 + f c2) at the place f in [0, 1) within the cell. Cells where it
 * is off at a quarter are marked `several` in the table's `outcome`: with 1024 cells the distribution is true to 1e-7.
 * quantile: the value at u, which lies in outcome k.
 */
export function quadraticCells(
  { several, outcome }: OutcomeTable,
  quantile: (u: number, k: number) => number,
): Float64Array {
  const cells = outcome.length;
  const coefficients = new Float64Array(3 * cells);
  outcome.forEach((k, cell) => {
    if (k === several) return;
    const at = (f: number) => quantile((cell + f) / cells, k);
    const [left, middle, right] = [at(0), at(0.5), at(1)];
    const bend = 2 * (right + left - 2 * middle);
    const slope = right - left - bend;
    const value = (f: number) => left + f * (slope + f * bend);
    const off = Math.max(Math.abs(value(0.25) - at(0.25)), Math.abs(value(0.75) - at(0.75)));
    const rises = slope >= 0 && slope + 2 * bend >= 0;
    if (!rises || off > TOLERANCE * (right - left)) outcome[cell] = several;
    coefficients.set([left, slope, bend], 3 * cell);
  });
  return coefficients;
}
