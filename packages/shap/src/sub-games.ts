import { predictRows } from '@xai/core';
import type { RowGame } from './row-game.js';
import { writeCoalitions } from './write-coalitions.js';

/** One background row's part of the game: f of every coalition of the players in which the explained row differs from it. */
export interface SubGame {
  /** Index of the background row. */
  readonly b: number;
  /** Positions of the differing players among the playing ones; bit i of a coalition's index is players[i]. */
  readonly players: readonly number[];
  /** [2^players, targets]; lent until the next one. */
  readonly outputs: Float64Array;
}

/** The differing players of each background row, as positions among the playing ones. */
export function differingPlayers({ masker, row, players }: RowGame): number[][] {
  return Array.from({ length: masker.size }, (_, b) => {
    const differs = masker.differing(row, b);
    return players.flatMap((p, i) => (differs[p] ? [i] : []));
  });
}

/**
 * Hands over the sub-game of each background row in turn: 2^d - 2 model rows each instead of 2^players, because f of nobody and
 * of all is known. One table of the largest sub-game is held.
 */
export async function subGames(
  game: RowGame,
  differing: readonly (readonly number[])[],
  onGame: (sub: SubGame) => void,
): Promise<void> {
  const { masker, row, targets, background, output } = game;
  const width = targets.length;
  const starts = [0];
  for (const { length: d } of differing) starts.push(starts[starts.length - 1] + (d < 2 ? 0 : 2 ** d - 2));
  const table = new Float64Array(2 ** Math.max(0, ...differing.map((d) => d.length)) * width);
  const count = starts[differing.length];
  let reading = 0;
  const finish = (upTo: number): void => {
    for (; reading < differing.length && starts[reading + 1] <= upTo; reading++) {
      const players = differing[reading];
      const outputs = table.subarray(0, 2 ** players.length * width);
      outputs.set(output, outputs.length - width);
      if (players.length) outputs.set(background.subarray(reading * width, (reading + 1) * width));
      onGame({ b: reading, players, outputs });
    }
  };
  finish(0);
  if (count === 0) return;
  let writing = 0;
  await predictRows(
    game.predict,
    {
      count,
      shape: masker.shape,
      batch: masker.batch,
      write(from, to, out) {
        for (let i = from; i < to; ) {
          while (starts[writing + 1] <= i) writing++;
          const end = Math.min(to, starts[writing + 1]);
          const first = i - starts[writing] + 1;
          const players = differing[writing].map((p) => game.players[p]);
          writeCoalitions({ masker, row, b: writing, players }, first, first + end - i, out, i - from);
          i = end;
        }
      },
      label: (i) => {
        const b = starts.findIndex((_, k) => starts[k + 1] > i);
        return `${game.name} with background row ${b}, coalition ${i - starts[b] + 1}`;
      },
    },
    game.run,
    (outputs, from, to, all) => {
      for (let i = from; i < to; i++) {
        while (starts[reading + 1] <= i) finish(i);
        const at = (i - starts[reading] + 1) * width;
        for (let o = 0; o < width; o++) table[at + o] = outputs[(i - from) * all + targets[o]];
      }
      finish(to);
    },
  );
}
