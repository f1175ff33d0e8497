import '@xai/test-kit';
import { logit, type Predict } from '@xai/core';
import { fromRows } from '@xai/tensor';
import { expect, it } from 'vitest';
import type { RowGame } from '../src/row-game.js';
import { shapleyExplainer } from '../src/shapley-explainer.js';

const predict: Predict = ({ data, shape: [n] }) => ({
  data: Float64Array.from({ length: 2 * n }, (_, at) => (at % 2 ? data[2 * (at >> 1)] / 10 : 0.5)),
  shape: [n, 2],
});
const background = fromRows([
  [1, 7],
  [3, 7],
]);

/** Runs a method that keeps its games. */
async function games(rows: number[][], link?: typeof logit, target?: 0 | 1) {
  const seen: RowGame[] = [];
  const explain = shapleyExplainer(
    predict,
    { background, link, weights: [3, 1], targetNames: ['no', 'yes'], unit: 'probability' },
    {
      name: 'toy',
      random: true,
      additive: false,
      settings: { own: 1 },
      solve: async (game) => {
        seen.push(game);
        return {
          values: new Float64Array(game.players.length * game.targets.length),
          sampled: true,
          budget: 7,
          diagnostics: { mine: 2 },
        };
      },
    },
  );
  return { seen, a: await explain(fromRows(rows), { rows: rows.map((_, i) => 10 + i), target }) };
}

it('shapleyExplainer hands a method the game of each row: who plays, what nobody and all are worth', async () => {
  const { seen } = await games([
    [1, 7],
    [5, 7],
    [2, 8],
  ]);
  expect(seen.map((g) => g.players)).toEqual([[0], [0], [0, 1]]);
  expect(seen.map((g) => g.name)).toEqual(['row 10', 'row 11', 'row 12']);
  for (const g of seen) expect(g.empty).toBeCloseToArray([(3 * 0.1 + 0.3) / 4], { abs: 1e-15 });
  expect(seen.map((g) => g.full[0])).toEqual([0.1, 0.5, 0.2]);
  expect(seen[0].background).toBeCloseToArray([0.1, 0.3]);
});

it('shapleyExplainer puts base and output on the scale of the link', async () => {
  const { seen, a } = await games([[5, 7]], logit);
  expect(seen[0].output[0]).toBe(0.5);
  expect(a.output).toBeCloseToArray([0]);
  expect(a.base).toBeCloseToArray([Math.log(0.15 / 0.85)], { abs: 1e-12 });
  expect(a.unit).toBe('logit');
});

it('shapleyExplainer records what the result is', async () => {
  const { a } = await games(
    [
      [5, 7],
      [5, 8],
    ],
    undefined,
    1,
  );
  expect(a).toMatchObject({
    method: 'toy',
    target: 1,
    targetName: 'yes',
    unit: 'probability',
    rows: [10, 11],
    seed: 0,
    budget: 7,
    additive: false,
    error: 'sampling',
    settings: { link: 'identity', parity: null, batchSize: null, own: 1 },
    diagnostics: [
      { varying: 1, mine: 2 },
      { varying: 2, mine: 2 },
    ],
  });
});
