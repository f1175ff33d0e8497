import { searchSorted } from '@xai/tensor';

/** A discrete distribution ready to be drawn from, with one random word a draw, by its inverse distribution function. */
export interface OutcomeTable {
  /** Number of outcomes, which marks cells that must be looked up by `find`. */
  readonly several: number;
  /** A word's cell is word >>> shift; there are 2^(32 - shift) cells. */
  readonly shift: number;
  /** [cells]: the outcome of every word in a cell, or `several`. */
  readonly outcome: Int32Array;
  /** The outcome of any u in [0, 1). */
  find(u: number): number;
  /** Where u lies within its outcome, in [0, 1]. */
  within(u: number, outcome: number): number;
}

/** A random word as a number in (0, 1). */
export const unit = (word: number): number => (word + 0.5) * 2 ** -32;

/** Table of outcomes 0 .. n - 1 with shares [n] that sum to 1. Chen and Asau 1974 (guide table). */
export function outcomeTable(shares: Float64Array): OutcomeTable {
  const several = shares.length;
  const bits = Math.min(20, Math.max(10, Math.ceil(Math.log2(several)) + 3));
  const cells = 2 ** bits;
  const upper = new Float64Array(several);
  let sum = 0;
  let last = 0;
  shares.forEach((share, k) => {
    sum += share;
    upper[k] = sum;
    if (share > 0) last = k;
  });
  upper.fill(1, last);
  const find = (u: number) => searchSorted(upper, u, 'right');
  const outcome = Int32Array.from({ length: cells }, (_, cell) => {
    const first = find(cell / cells);
    return (cell + 1) / cells <= upper[first] ? first : several;
  });
  const within = (u: number, k: number) => Math.min(1, (u - (k ? upper[k - 1] : 0)) / shares[k]);
  return { several, shift: 32 - bits, outcome, find, within };
}
