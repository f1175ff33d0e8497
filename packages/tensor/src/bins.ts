import { searchSorted } from './search-sorted.js';

/** The bin of each value among ascending edges: i where edges[i - 1] < value <= edges[i]; -1 where it is NaN (missing). */
export function bins(values: ArrayLike<number>, edges: ArrayLike<number>): Int32Array {
  const out = new Int32Array(values.length);
  for (let i = 0; i < out.length; i++) out[i] = Number.isNaN(values[i]) ? -1 : searchSorted(edges, values[i]);
  return out;
}
