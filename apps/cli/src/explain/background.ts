import { type Contiguous, random, tensor } from '@xai/tensor';
import { fault } from '../errors.js';

/** Largest number of rows of `--data` that are all used as the background where none is given. */
export const WHOLE_BACKGROUND = 100;

/** A background and how it came about. */
export interface Background {
  readonly table: Contiguous<Float64Array>;
  /** For `settings`. */
  readonly source: string;
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
  if (given) return { table: given, source: `--background: all ${count(given.shape[0])}` };
  if (!varies(data)) {
    throw fault(`nothing varies in the data, which is its own background: ${count(rows)}; --background FILE gives one`);
  }
  if (whole || rows <= WHOLE_BACKGROUND) return { table: data, source: `--data: all ${count(rows)}` };
  const chosen = random(seed).choice(rows, WHOLE_BACKGROUND).sort();
  return { table: pick(data, chosen), source: `--data: a sample of ${WHOLE_BACKGROUND} of ${rows} rows, seed ${seed}` };
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

function varies({ data, shape }: Contiguous<Float64Array>): boolean {
  return data.some((v, i) => !Object.is(v, data[i % shape[1]]));
}
