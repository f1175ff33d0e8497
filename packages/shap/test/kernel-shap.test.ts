import { logit, type Predict, toJSON } from '@xai/core';
import { fromRows, random } from '@xai/tensor';
import { expect, it } from 'vitest';
import { aic, auto, bic, exactShap, kernelShap, numFeatures } from '../src/index.js';
import {
  calibration,
  golden,
  network,
  networkGame,
  overSeeds,
  type Statistics,
  tabulated,
  toyGame,
} from './support.js';

interface Exact {
  inputs: { rows: number[][]; background: number[][] };
  expected: Record<string, { values: number[][] }>;
}

const cases = ['adult', 'diabetes'].map((name) => {
  const { inputs, expected } = golden<Exact>(`${name}-exact`);
  return {
    name,
    predict: network(`${name}-mlp`),
    rows: fromRows(inputs.rows),
    background: fromRows(inputs.background),
    expected,
  };
});

it.each(cases)('kernelShap enumerates by default: $name', async ({ predict, rows, background, expected }) => {
  const a = await kernelShap(predict, { background })(rows);
  expect(a.values).toBeCloseToArray(expected.kernel_enumerated.values, { rel: 1e-9 });
  expect(a).toMatchObject({ method: 'kernel', error: 'none', standardErrors: null });
  expect(a.diagnostics[0]).toMatchObject({ enumerated: true });
  expect(a.backgroundStandardErrors).not.toBeNull();
});

it('kernelShap with the logit link equals shap', async () => {
  const [{ predict, rows, background, expected }] = cases;
  const a = await kernelShap(predict, { background, link: logit })(rows);
  expect(a.values).toBeCloseToArray(expected.kernel_enumerated_logit.values, { rel: 1e-9 });
});

const tables = new Map(
  await Promise.all(
    ['adult', 'diabetes'].map(async (name) => {
      const { rows, background } = golden<Exact>(`${name}-exact`).inputs;
      return [name, await tabulated(rows.slice(0, 3), background, `${name}-mlp`)] as const;
    }),
  ),
);

const habits = [
  { l1: numFeatures(4), block: 'kernel_enumerated_num_features_4' },
  { l1: aic, block: 'kernel_enumerated_aic' },
  { l1: bic, block: 'kernel_enumerated_bic' },
];

it.each(['adult', 'diabetes'].flatMap((name) => habits.map((h) => ({ name, ...h }))))(
  "kernelShap with parity 'shap' selects features as shap does: $name, $block",
  async ({ name, l1, block }) => {
    const { expected } = golden<Exact>(`${name}-exact`);
    for (const [i, { predict, background, row }] of (tables.get(name) ?? []).entries()) {
      const a = await kernelShap(predict, { background, parity: 'shap', l1 })(row, { budget: 4096 });
      expect(a.values).toBeCloseToArray(expected[block].values[i], { rel: 1e-9 });
      expect(a).toMatchObject({ error: 'none', settings: { parity: 'shap' } });
    }
  },
);

it.each([
  ['adult', null],
  ['adult', auto],
  ['diabetes', null],
  ['diabetes', auto],
] as const)(
  "kernelShap with parity 'shap' that keeps every feature equals the enumerated one: %s",
  async (name, l1) => {
    const { expected } = golden<Exact>(`${name}-exact`);
    for (const [i, { predict, background, row }] of (tables.get(name) ?? []).entries()) {
      const a = await kernelShap(predict, { background, parity: 'shap', l1 })(row, { budget: 4096 });
      expect(a.values).toBeCloseToArray(expected.kernel_enumerated.values[i], { rel: 1e-9 });
    }
  },
);

it("kernelShap with parity 'shap' draws as shap does: mean and SD over seeds of its default", async () => {
  const { inputs, expected } = golden<Statistics>('adult-statistics');
  const games = await tabulated(inputs.rows, inputs.background, 'adult-mlp');
  for (const [block, l1] of [
    ['kernel_default', undefined],
    ['kernel_default_nsamples_l1_false', null],
  ] as const) {
    const { mean, std, seeds, nsamples } = expected[block];
    for (const [i, game] of games.entries()) {
      const explain = kernelShap(game.predict, { background: game.background, parity: 'shap', l1 });
      const runs: { values: Float64Array; errors?: Float64Array }[] = [];
      for (let seed = 0; seed < 30; seed++)
        runs.push({ values: (await explain(game.row, { seed, budget: nsamples })).values.data as Float64Array });
      const ours = overSeeds(runs);
      mean[i].forEach((m, j) => {
        const kept = runs.filter(({ values }) => values[j] !== 0).length / runs.length;
        if (std[i][j] === 0) expect(kept).toBeLessThan(0.15);
        else expect(Math.abs(ours.mean[j] - m)).toBeLessThan(5 * std[i][j] * Math.sqrt(1 / seeds + 1 / 30));
        if (std[i][j] > 0 && kept === 1) expect(Math.abs(Math.log(ours.sd[j] / std[i][j]))).toBeLessThan(Math.log(2));
      });
    }
  }
});

it('kernelShap at the same budget is nearer to the exact values than shap', async () => {
  const { inputs, expected } = golden<Statistics>('adult-statistics');
  const { std, nsamples } = expected.kernel_default_nsamples_l1_false;
  let [ours, theirs] = [0, 0];
  for (const [i, game] of (await tabulated(inputs.rows, inputs.background, 'adult-mlp')).entries()) {
    const explain = kernelShap(game.predict, { background: game.background, tolerance: 0 });
    const runs: { values: Float64Array; errors?: Float64Array }[] = [];
    for (let seed = 0; seed < 30; seed++)
      runs.push({ values: (await explain(game.row, { seed, budget: nsamples })).values.data as Float64Array });
    const { mean, sd } = overSeeds(runs);
    expected.shapley_exact[i].forEach((v, j) => {
      expect(Math.abs(mean[j] - v)).toBeLessThanOrEqual((5 * sd[j]) / Math.sqrt(30) + 1e-12);
      ours += sd[j] ** 2;
      theirs += std[i][j] ** 2;
    });
  }
  expect(ours).toBeLessThan(theirs);
});

const games = [
  { name: '12 players, 300 coalitions', game: networkGame(12, 1), budget: 300 },
  { name: '16 players, 1000 coalitions', game: networkGame(16, 2), budget: 1000 },
  { name: '9 players, nearly all of 510', game: networkGame(9, 3), budget: 480 },
];

it.each(games)(
  'kernelShap is consistent, and its standard errors are calibrated over 200 seeds: $name',
  async ({ game, budget }) => {
    const exact = (await exactShap(game.predict, game)(game.row)).values.data;
    const explain = kernelShap(game.predict, { background: game.background, tolerance: 0 });
    const runs: { values: Float64Array; errors?: Float64Array }[] = [];
    for (let seed = 0; seed < 200; seed++) {
      const a = await explain(game.row, { seed, budget });
      runs.push({ values: a.values.data as Float64Array, errors: a.standardErrors?.data as Float64Array });
    }
    const found = overSeeds(runs);
    found.mean.forEach((m, i) => {
      expect(Math.abs(m - exact[i])).toBeLessThan((5 * found.sd[i]) / Math.sqrt(200));
    });
    expect(calibration(found)).toSatisfy((ratio: number) => ratio > 0.85 && ratio < 1.15);
  },
);

it('kernelShap stops at the tolerance, and 95 % intervals then hold the exact value in at least 90 % of 500 seeds', async () => {
  const game = networkGame(13, 4);
  const exact = (await exactShap(game.predict, game)(game.row)).values.data;
  const explain = kernelShap(game.predict, { background: game.background, tolerance: 0.05 });
  let held = 0;
  const stops = new Set<number>();
  for (let seed = 0; seed < 500; seed++) {
    const { values, standardErrors, diagnostics } = await explain(game.row, { seed, budget: 8000 });
    const { stopped, coalitions } = diagnostics[0];
    expect(stopped).toBe('tolerance');
    stops.add(Number(coalitions));
    exact.forEach((v, i) => {
      if (Math.abs(values.data[i] - v) <= 1.96 * (standardErrors?.data[i] ?? 0)) held++;
    });
  }
  expect(held / (500 * 13)).toBeGreaterThan(0.9);
  for (const coalitions of stops) expect(Math.log2(coalitions / 128) % 1).toBe(0);
});

it('kernelShap with 50 features draws on until its standard errors can be trusted: products of up to 4 features', async () => {
  const r = random(8);
  const terms = Array.from({ length: 100 }, () => ({ c: r.normal(), set: r.choice(50, 1 + r.integer(4)) }));
  const exact = new Float64Array(50);
  for (const { c, set } of terms) for (const j of set) exact[j] += c / set.length;
  const predict: Predict = ({ data, shape: [n] }) => ({
    data: Float64Array.from({ length: n }, (_, i) =>
      terms.reduce((sum, { c, set }) => sum + (set.every((j) => data[i * 50 + j]) ? c : 0), 0),
    ),
    shape: [n],
  });
  const explain = kernelShap(predict, { background: fromRows([new Float64Array(50)]), tolerance: 0.05 });
  const row = fromRows([new Float64Array(50).fill(1)]);
  let held = 0;
  for (let seed = 0; seed < 40; seed++) {
    const { values, standardErrors, diagnostics } = await explain(row, { seed });
    expect(diagnostics[0]).toMatchObject({ stopped: 'tolerance' });
    exact.forEach((v, i) => {
      if (Math.abs(values.data[i] - v) <= 1.96 * (standardErrors?.data[i] ?? 0)) held++;
    });
  }
  expect(held / (40 * 50)).toBeGreaterThan(0.9);
});

it('kernelShap with the smallest budget gives values that add up, and says that their errors are unknown', async () => {
  const game = networkGame(10, 2);
  const a = await kernelShap(game.predict, { background: game.background })(game.row, { budget: 20 });
  expect(Array.from(a.values.data).reduce((sum, v) => sum + v, 0)).toBeCloseTo(game.table[1023] - game.table[0], 10);
  expect(a.standardErrors).toBeCloseToArray(new Float64Array(10).fill(Number.NaN));
  expect(toJSON(a)).toMatchObject({ error: 'sampling', standardErrors: [Array(10).fill(null)] });
});

it('kernelShap says when the budget ended the run, and never spends more', async () => {
  const game = networkGame(14, 5);
  const seen = new Set<string>();
  const predict: typeof game.predict = (batch) => {
    for (let i = 0; i < batch.shape[0]; i++)
      seen.add(
        Array.from(batch.data)
          .slice(i * 14, (i + 1) * 14)
          .join(''),
      );
    return game.predict(batch);
  };
  const a = await kernelShap(predict, { background: game.background })(game.row, { budget: 301 });
  expect(a.diagnostics[0]).toEqual({ varying: 14, coalitions: 300, enumerated: false, stopped: 'budget' });
  expect(seen.size).toBe(300 + 2);
  expect(a).toMatchObject({ error: 'sampling', budget: 301, seed: 0 });
});

it('kernelShap has a budget of 2M + 2048 by default where more than 12 features vary', async () => {
  const game = networkGame(13, 6);
  const a = await kernelShap(game.predict, { background: game.background, tolerance: 0 })(game.row);
  expect(a.budget).toBe(2 * 13 + 2048);
  expect(a.diagnostics[0].coalitions).toBe(2 * 13 + 2048);
});

it('kernelShap of a game without interactions has no error left at any budget', async () => {
  const game = toyGame(15, (x) => x.reduce((sum, z, i) => sum + z * (i - 4), 2));
  const a = await kernelShap(game.predict, { background: game.background })(game.row, { budget: 200 });
  expect(a.values).toBeCloseToArray(
    Array.from({ length: 15 }, (_, i) => i - 4),
    { abs: 1e-10 },
  );
  expect(a.standardErrors).toBeCloseToArray(new Float64Array(15), { abs: 1e-10 });
  expect(a.diagnostics[0]).toMatchObject({ coalitions: 128, stopped: 'tolerance' });
});

it('kernelShap refuses a budget that determines no values, a bad tolerance, and l1 without parity', async () => {
  const { predict, background, row } = networkGame(12, 1);
  await expect(kernelShap(predict, { background })(row, { budget: 23 })).rejects.toThrow(
    'shap: kernel needs 24 coalitions for row 0: 23',
  );
  const two = networkGame(2, 1);
  await expect(kernelShap(two.predict, { background: two.background })(two.row, { budget: 1 })).rejects.toThrow(
    'shap: kernel needs 2 coalitions for row 0: 1',
  );
  expect(() => kernelShap(predict, { background, tolerance: Number.NaN })).toThrow(RangeError);
  expect(() => kernelShap(predict, { background, l1: aic })).toThrow(TypeError);
});
