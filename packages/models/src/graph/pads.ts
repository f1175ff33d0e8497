import { axisOf } from '../engines/reference/indexing.js';

/** Pad's list of begins and ends as a pair for each axis; `axes` absent: all of them. */
export function padsPerAxis(
  pads: readonly number[],
  axes: readonly number[] | undefined,
  rank: number,
): (readonly [begin: number, end: number])[] {
  const given = axes?.map((axis) => axisOf(axis, rank)) ?? Array.from({ length: rank }, (_, k) => k);
  if (pads.length !== 2 * given.length) {
    throw new RangeError(`models: Pad: ${2 * given.length} pads are needed: ${pads.length}`);
  }
  return Array.from({ length: rank }, (_, k) => {
    const at = given.indexOf(k);
    return at < 0 ? [0, 0] : [pads[at], pads[at + given.length]];
  });
}

/** For each place of a padded axis of `n`: the place that its number comes from, -1 for Pad's constant. */
export function paddedPlaces(n: number, begin: number, end: number, mode: string): number[] {
  return Array.from({ length: Math.max(0, n + begin + end) }, (_, k) => {
    const at = k - begin;
    if (at >= 0 && at < n) return at;
    if (mode === 'edge') return at < 0 ? 0 : n - 1;
    if (mode === 'wrap') return ((at % n) + n) % n;
    if (mode !== 'reflect') return -1;
    const turn = Math.max(1, 2 * (n - 1));
    const inside = ((at % turn) + turn) % turn;
    return inside < n ? inside : turn - inside;
  });
}
