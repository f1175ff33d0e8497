import type { Contiguous } from '@xai/tensor';
import { fault } from '../errors.js';

/** Refuses a table with a missing value, naming its place. rows: where each row stands in its file; names: [columns]. */
export function checkComplete(
  { data }: Pick<Contiguous<Float64Array>, 'data'>,
  what: string,
  rows: readonly number[] | null,
  names: readonly string[],
): void {
  const at = data.findIndex(Number.isNaN);
  if (at < 0) return;
  const i = Math.floor(at / names.length);
  const place = `row ${rows ? rows[i] : i}, column "${names[at % names.length]}"`;
  throw fault(`lime needs every value, in the ${what} one is missing: ${place}`);
}
