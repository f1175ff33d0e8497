import { random } from '@xai/tensor';

/** How `split` divides rows. */
export interface SplitOptions {
  /** Share of the rows in the test part, in (0, 1). @default 0.2 */
  readonly test?: number;
  readonly seed: number;
  /** Rows that are always in the test part, whatever the seed. @default none */
  readonly keepInTest?: readonly number[];
}

/**
 * Row numbers 0..n-1 divided at random into a training and a test part, each ascending; round(n * test) rows are tested.
 * Throws RangeError for a share outside (0, 1), a row that does not exist, or parts of which one would be empty.
 */
export function split(n: number, options: SplitOptions): { train: Int32Array; test: Int32Array } {
  const { test: share = 0.2, seed, keepInTest = [] } = options;
  if (!(share > 0 && share < 1)) throw new RangeError(`datasets: the test share must lie between 0 and 1: ${share}`);
  const kept = new Set(keepInTest);
  for (const row of kept) {
    if (!Number.isInteger(row) || row < 0 || row >= n) {
      throw new RangeError(`datasets: keepInTest names a row that does not exist among ${n}: ${row}`);
    }
  }
  const count = Math.max(kept.size, Math.round(n * share));
  if (!(count > 0 && count < n))
    throw new RangeError(`datasets: a split needs rows in both parts: ${count} of ${n} tested`);
  const shuffled = random(seed)
    .permutation(n)
    .filter((row) => !kept.has(row));
  const test = Int32Array.from([...kept, ...shuffled.subarray(0, count - kept.size)]).sort();
  return { train: shuffled.slice(count - kept.size).sort(), test };
}
