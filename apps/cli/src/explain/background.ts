import { type Contiguous, random, tensor } from '@xai/tensor';
import { fault } from '../errors.js';

/** Largest number of rows of `--data` that are all used as the background where none is given. */
export const WHOLE_BACKGROUND = 100;

/** A background and how it came about. */
export interface Background {
  readonly table: Contiguous<Float64Array>;
  /** For `settings`. */
  readonly source: string;
  /** Where each of its rows stands in the file that it is from. */
  rowOf(i: number): number;
}

/**
 * The given background, whole; else the data: whole where `whole` or up to 100 rows, above that a seeded sample of 100.
 * Throws RangeError where the data would be its own background and nothing varies in it.
 */
export function chooseBackground(
  data: Contiguous<Float64Array>,
  given: Contiguous<Float64Array> | null,
  seed: number,
  whole: boolean,
): Background {
  const rows = data.shape[0];
  const rowOf = (i: number) => i;
  if (given) return { table: given, source: `--background: all ${count(given.shape[0])}`, rowOf };
  checkVaries(data);
  if (whole || rows <= WHOLE_BACKGROUND) return { table: data, source: `--data: all ${count(rows)}`, rowOf };
  const chosen = random(seed).choice(rows, WHOLE_BACKGROUND).sort();
  return {
    table: pick(data, chosen),
    source: `--data: a sample of ${WHOLE_BACKGROUND} of ${rows} rows, seed ${seed}`,
    rowOf: (i) => chosen[i],
  };
}

/** Throws RangeError where all rows of a table are the same, so that none can be explained against the others. */
export function checkVaries({ data, shape }: Contiguous<Float64Array>): void {
  if (data.some((v, i) => !Object.is(v, data[i % shape[1]]))) return;
  throw fault(
    `nothing varies in the data, which is its own background: ${count(shape[0])}; --background FILE gives one`,
  );
}

/** The named rows of a table, in the order named. Throws RangeError for a row that is not there. */
export function pick({ data, shape }: Contiguous<Float64Array>, rows: ArrayLike<number>): Contiguous<Float64Array> {
  const [count, width] = shape;
  const out = new Float64Array(rows.length * width);
  for (let i = 0; i < rows.length; i++) {
    if (rows[i] >= count) throw fault(`a row that does not exist: ${rows[i]}; the data has rows 0..${count - 1}`);
    out.set(data.subarray(rows[i] * width, (rows[i] + 1) * width), i * width);
  }
  return tensor(out, [rows.length, width]);
}

const count = (rows: number): string => (rows === 1 ? '1 row' : `${rows} rows`);
