import '@xai/test-kit';
import { identity, tableMasker } from '@xai/core';
import { fromRows, random } from '@xai/tensor';
import { expect, it } from 'vitest';
import type { RowGame } from '../src/row-game.js';
import { differingPlayers, subGames } from '../src/sub-games.js';

const f = (x: ArrayLike<number>) => x[0] * x[1] + 3 * x[2] - x[1] * x[2] * x[3];
const table = [
  [1, 2, 3, 4],
  [0, 2, 0, 4],
  [0, 0, 0, 0],
  [1, 2, 3, 0],
];
const row = [1, 2, 3, 4];

function game(batchSize: number, seen: number[]): RowGame {
  const masker = tableMasker(fromRows(table));
  return {
    predict: ({ data, shape: [n] }) => {
      seen.push(n);
      return {
        data: Float64Array.from({ length: 2 * n }, (_, at) => (at % 2 ? f(Array.from(data).slice(4 * (at >> 1))) : 0)),
        shape: [n, 2],
      };
    },
    masker,
    row,
    name: 'row 0',
    link: identity,
    players: masker.varying(row),
    targets: [1],
    background: Float64Array.from(table, f),
    output: Float64Array.of(f(row)),
    empty: Float64Array.of(0),
    full: Float64Array.of(f(row)),
    random: random(0),
    run: { batchSize },
  };
}

it('differingPlayers lists the players in which each background row differs, as positions among the playing', () => {
  expect(differingPlayers(game(9, []))).toEqual([[], [0, 2], [0, 1, 2, 3], [3]]);
});

it.each([1, 3, 100])(
  'subGames hands over f of every coalition, background row by background row, in batches of %d',
  async (batchSize) => {
    const seen: number[] = [];
    const toy = game(batchSize, seen);
    const found: number[][] = [];
    await subGames(toy, differingPlayers(toy), ({ b, players, outputs }) => {
      const expected = Array.from({ length: 2 ** players.length }, (_, s) =>
        f(table[b].map((v, j) => (players.includes(j) && (s >> players.indexOf(j)) & 1 ? row[j] : v))),
      );
      expect(outputs).toBeCloseToArray(expected);
      found.push([b, players.length]);
    });
    expect(found).toEqual([
      [0, 0],
      [1, 2],
      [2, 4],
      [3, 1],
    ]);
    expect(seen.reduce((a, b) => a + b, 0)).toBe(0 + 2 + 14 + 0);
    expect(Math.max(...seen)).toBeLessThanOrEqual(batchSize);
  },
);
