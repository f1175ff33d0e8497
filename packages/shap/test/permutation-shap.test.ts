import { logit } from '@xai/core';
import { fromRows } from '@xai/tensor';
import { expect, it } from 'vitest';
import { exactShap, permutationShap } from '../src/index.js';
import {
  byOrders,
  calibration,
  golden,
  network,
  networkGame,
  overSeeds,
  type Statistics,
  tabulated,
  toyGame,
} from './support.js';

it.each(['adult', 'diabetes'])(
  'permutationShap has the mean of shap.PermutationExplainer over seeds: %s',
  async (name) => {
    const { inputs, expected } = golden<Statistics>(`${name}-statistics`);
    const players = inputs.rows[0].length;
    for (const [block, pairs] of [
      ['permutation_max_evals_500', Math.floor(500 / (2 * players + 1))],
      ['permutation_one_pass', 1],
    ] as const) {
      const { mean, std, seeds } = expected[block];
      for (const [i, game] of (await tabulated(inputs.rows, inputs.background, `${name}-mlp`)).entries()) {
        const explain = permutationShap(game.predict, { background: game.background });
        const budget = 2 + pairs * 2 * (players - 1);
        const runs = [];
        for (let seed = 0; seed < 60; seed++) {
          const a = await explain(game.row, { seed, budget });
          expect(a.diagnostics[0].pairs).toBe(pairs);
          runs.push({ values: a.values.data as Float64Array });
        }
        const ours = overSeeds(runs);
        mean[i].forEach((m, j) => {
          expect(Math.abs(ours.mean[j] - m)).toBeLessThanOrEqual(5 * std[i][j] * Math.sqrt(1 / seeds + 1 / 60) + 1e-9);
          if (std[i][j] > 1e-9) expect(Math.abs(Math.log(ours.sd[j] / std[i][j]))).toBeLessThan(Math.log(2.2));
        });
      }
    }
  },
);

it('permutationShap is unbiased, and its standard errors are calibrated over 200 seeds', async () => {
  const game = networkGame(9, 7);
  const exact = byOrders(game.table, 9);
  const explain = permutationShap(game.predict, { background: game.background });
  const runs = [];
  for (let seed = 0; seed < 200; seed++) {
    const a = await explain(game.row, { seed, budget: 2 + 16 * 12 });
    runs.push({ values: a.values.data as Float64Array, errors: a.standardErrors?.data as Float64Array });
  }
  const found = overSeeds(runs);
  found.mean.forEach((m, i) => {
    expect(Math.abs(m - exact[i])).toBeLessThan((5 * found.sd[i]) / Math.sqrt(200));
  });
  expect(calibration(found)).toSatisfy((ratio: number) => ratio > 0.85 && ratio < 1.15);
});

it('permutationShap of a game with interactions of two is exact with one pair', async () => {
  const game = toyGame(7, (x) => x[0] * x[1] + 2 * x[2] - x[3] * x[6] + x[5]);
  const a = await permutationShap(game.predict, { background: game.background })(game.row, { budget: 2 + 12 });
  expect(a.values).toBeCloseToArray([0.5, 0.5, 2, -0.5, 0, 1, -0.5], { abs: 1e-12 });
  expect(a.standardErrors).toBeCloseToArray(new Float64Array(7).fill(Number.NaN));
  const two = await permutationShap(game.predict, { background: game.background })(game.row, { budget: 2 + 24 });
  expect(two.standardErrors).toBeCloseToArray(new Float64Array(7), { abs: 1e-12 });
});

it('permutationShap with the logit link adds up on that scale and nears the exact values', async () => {
  const { inputs } = golden<Statistics>('adult-statistics');
  const rows = fromRows(inputs.rows.slice(0, 1));
  const options = { background: fromRows(inputs.background), link: logit };
  const predict = network('adult-mlp');
  const exact = await exactShap(predict, options)(rows);
  const a = await permutationShap(predict, options)(rows, { budget: 100_000 });
  expect(a.unit).toBe('logit');
  exact.values.data.forEach((v, i) => {
    expect(Math.abs(a.values.data[i] - v)).toBeLessThan(5 * (a.standardErrors?.data[i] ?? 0) + 1e-12);
  });
});

it('permutationShap counts the model rows that it needs and refuses less than one pair', async () => {
  const game = networkGame(5, 1);
  const explain = permutationShap(game.predict, { background: game.background });
  await expect(explain(game.row, { budget: 9 })).rejects.toThrow('shap: permutation needs 10 model rows for row 0: 9');
  expect((await explain(game.row)).budget).toBe(501);
});
