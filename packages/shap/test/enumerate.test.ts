import '@xai/test-kit';
import { identity, type Link, logit, type Predict, tableMasker } from '@xai/core';
import { fromRows, random } from '@xai/tensor';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { enumerate, largestGame } from '../src/enumerate.js';
import type { RowGame } from '../src/row-game.js';
import { differingPlayers } from '../src/sub-games.js';
import { byOrders } from './support.js';

/** A game of one row against weighted background rows that share numbers with it; the model is a small random network. */
function rowGame(players: number, seed: number, link: Link): RowGame {
  const r = random(seed);
  const numbers = () => Array.from({ length: players }, () => r.integer(3));
  const [row, table] = [numbers(), Array.from({ length: 4 }, numbers)];
  const hidden = Array.from({ length: 5 }, () => ({ w: numbers().map(() => r.normal()), out: r.normal() }));
  const f = (x: readonly number[]) =>
    1 /
    (1 +
      Math.exp(-hidden.reduce((sum, { w, out }) => sum + out * Math.tanh(w.reduce((s, v, j) => s + v * x[j], 0)), 0)));
  const predict: Predict = ({ data, shape: [n] }) => ({
    data: Float64Array.from({ length: n }, (_, i) => f(Array.from(data).slice(i * players, (i + 1) * players))),
    shape: [n],
  });
  const masker = tableMasker(fromRows(table), { weights: [1, 2, 0.5, 3] });
  const background = Float64Array.from(table, f);
  const output = Float64Array.of(f(row));
  const base = background.reduce((sum, v, b) => sum + masker.weights[b] * v, 0);
  return {
    ...{ predict, masker, row, link, background, output, targets: [0], name: 'row 0', random: r, run: {} },
    players: masker.varying(row),
    empty: Float64Array.of(link.link(base)),
    full: output.map((v) => link.link(v)),
  };
}

/** v of every coalition of the playing players, straight from its definition. */
async function tabulate({ predict, masker, row, link, players }: RowGame): Promise<Float64Array> {
  const table = new Float64Array(2 ** players.length);
  for (let s = 0; s < table.length; s++) {
    const rows = masker.batch(masker.size);
    const present = new Uint8Array(masker.players);
    players.forEach((p, i) => {
      present[p] = (s >> i) & 1;
    });
    for (let b = 0; b < masker.size; b++) masker.compose(row, b, present, rows, b * row.length);
    const { data } = await predict({ data: rows, shape: [masker.size, row.length] });
    table[s] = link.link(masker.weights.reduce((sum, w, b) => sum + w * data[b], 0));
  }
  return table;
}

it.each([identity, logit])('enumerate equals the mean gain over all orders of joining: $name', async (link) => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 6 }), fc.nat(), async (players, seed) => {
      const game = rowGame(players, seed, link);
      const { values, sampled } = await enumerate(game);
      expect(values).toBeCloseToArray(byOrders(await tabulate(game), game.players.length), { abs: 1e-11 });
      expect(sampled).toBe(false);
    }),
    { numRuns: 40, seed: 1 },
  );
});

it('largestGame is that of the background row that differs most, and with a link of all playing features', () => {
  const masker = tableMasker(
    fromRows([
      [1, 2, 0],
      [0, 2, 3],
      [1, 2, 3],
    ]),
  );
  const game = { ...rowGame(3, 1, identity), masker, row: [1, 2, 3], players: [0, 2] };
  const differing = differingPlayers(game);
  expect(differing).toEqual([[1], [0], []]);
  expect([largestGame(game, differing), largestGame({ ...game, link: logit }, differing)]).toEqual([1, 2]);
});
