import type { Masker } from '@xai/core';
import type { TypedArray } from '@xai/tensor';

/** Where coalitions are written: the explained row, a background row, and the player that each bit of a coalition's index is. */
export interface CoalitionRows {
  readonly masker: Masker;
  readonly row: ArrayLike<number>;
  readonly b: number;
  readonly players: readonly number[];
}

/**
 * Writes the model rows of coalitions [from, to), by index, to `out` at `offset` (in rows).
 * Coalitions that share their upper bits stand in a block of 2^k rows: one row is composed, then the block is doubled k times, each
 * time with one more player from the explained row.
 */
export function writeCoalitions(
  { masker, row, b, players }: CoalitionRows,
  from: number,
  to: number,
  out: TypedArray,
  offset: number,
): void {
  const width = row.length;
  const coalition = new Uint8Array(masker.players);
  for (let s = from, at = offset * width; s < to; ) {
    let size = s === 0 ? 2 ** players.length : s & -s;
    while (s + size > to) size >>= 1;
    players.forEach((p, i) => {
      coalition[p] = (s >> i) & 1;
    });
    masker.compose(row, b, coalition, out, at);
    for (let i = 0, filled = 1; filled < size; i++, filled *= 2) {
      const half = filled * width;
      out.copyWithin(at + half, at, at + half);
      for (const c of masker.groups[players[i]]) {
        for (let to = at + half + c, end = at + 2 * half; to < end; to += width) out[to] = row[c];
      }
    }
    s += size;
    at += size * width;
  }
}
