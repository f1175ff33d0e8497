import { identity, logit, tableMasker } from '@xai/core';
import { fromRows, toRows } from '@xai/tensor';
import { expect, it } from 'vitest';
import { type ExactOptions, exactShap } from '../src/index.js';
import { byOrders, golden, network, networkGame } from './support.js';

interface Exact {
  inputs: { rows: number[][]; background: number[][]; feature_names: string[] };
  expected: Record<string, { values: number[][]; base_value?: number; base_values?: number[] }> & {
    outputs: number[];
    base_value: number;
  };
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

it.each(cases)(
  'exactShap equals enumeration and shap.ExactExplainer: $name',
  async ({ predict, rows, background, expected }) => {
    const a = await exactShap(predict, { background })(rows);
    expect(a.values).toBeCloseToArray(expected.shapley.values, { rel: 1e-9 });
    expect(a.values).toBeCloseToArray(expected.exact_explainer.values, { rel: 1e-9 });
    expect(a.output).toBeCloseToArray(expected.outputs, { rel: 1e-9 });
    expect(a.base).toBeCloseToArray(
      expected.outputs.map(() => expected.base_value),
      { rel: 1e-9 },
    );
    expect(a).toMatchObject({
      method: 'exact',
      game: 'interventional',
      error: 'none',
      additive: true,
      standardErrors: null,
    });
  },
);

it.each(cases)(
  'exactShap with interactions gives the Shapley interaction index: $name',
  async ({ predict, rows, background, expected }) => {
    const three = fromRows(toRows(rows).slice(0, 3));
    const a = await exactShap(predict, { background, interactions: true })(three);
    expect(a.interactions).toBeCloseToArray(expected.shapley_interactions.values, { rel: 1e-9 });
    expect(a.interactionIndex).toBe('SII');
  },
);

it.each(cases)(
  "exactShap with interactions and parity 'shap' gives order-2 Shapley-Taylor: $name",
  async ({ predict, rows, background, expected }) => {
    const three = fromRows(toRows(rows).slice(0, 3));
    const a = await exactShap(predict, { background, interactions: true, parity: 'shap' })(three);
    expect(a.interactions).toBeCloseToArray(expected.shapley_taylor.values, { rel: 1e-9 });
    expect(a.interactions).toBeCloseToArray(expected.exact_explainer_interactions.values, { rel: 1e-9 });
    expect(a.interactionIndex).toBe('STII');
  },
);

it("exactShap gives the interactions of `index`, by default and under parity 'shap' as documented", async () => {
  const { predict, row, background } = networkGame(5, 8);
  const found = async (options: Partial<ExactOptions>) =>
    exactShap(predict, { background, interactions: true, ...options })(row);
  const [stii, taylor, sii] = [await found({ index: 'stii' }), await found({ parity: 'shap' }), await found({})];
  expect(stii.interactions).toEqual(taylor.interactions);
  expect([stii, taylor, sii].map((a) => a.interactionIndex)).toEqual(['STII', 'STII', 'SII']);
  expect((await found({ index: 'sii', parity: 'shap' })).interactions).toEqual(sii.interactions);
  expect(() => exactShap(predict, { background, index: 'stii' })).toThrow(
    'shap: an index needs interactions: true: stii',
  );
});

it('exactShap with the logit link plays logit of the mean', async () => {
  const [{ predict, rows, background, expected }] = cases;
  const a = await exactShap(predict, { background, link: logit })(rows);
  expect(a.values).toBeCloseToArray(expected.shapley_logit.values, { rel: 1e-9 });
  expect(a.values).toBeCloseToArray(expected.kernel_enumerated_logit.values, { rel: 1e-9 });
  expect(a.base).toBeCloseToArray(
    expected.outputs.map(() => expected.shapley_logit.base_value),
    { rel: 1e-9 },
  );
  expect(a).toMatchObject({ unit: 'logit', backgroundStandardErrors: null });
});

it('exactShap with a link runs no more model rows than without', async () => {
  const [{ predict, rows, background }] = cases;
  const count = async (link: typeof logit) => {
    let n = 0;
    await exactShap(
      (batch) => {
        n += batch.shape[0];
        return predict(batch);
      },
      { background, link },
    )(rows);
    return n;
  };
  expect(await count(logit)).toBe(await count(identity));
});

it('exactShap gives background standard errors: SD of the values of single background rows over sqrt(n)', async () => {
  const [{ predict, rows, background }] = cases;
  const a = await exactShap(predict, { background })(rows);
  const single = await Promise.all(
    toRows(background).map(async (z) => (await exactShap(predict, { background: fromRows([z]) })(rows)).values.data),
  );
  const n = single.length;
  const expected = Array.from(a.values.data, (mean, i) =>
    Math.sqrt(single.reduce((sum, values) => sum + (values[i] - mean) ** 2, 0) / (n * (n - 1))),
  );
  expect(a.backgroundStandardErrors).toBeCloseToArray(expected, { rel: 1e-9 });
});

it('exactShap weights background rows: a weight of 2 is the row twice', async () => {
  const [{ predict, rows, background }] = cases;
  const table = toRows(background).slice(0, 4);
  const twice = await exactShap(predict, { background: fromRows([table[0], ...table]) })(rows);
  const weighted = await exactShap(predict, { background: fromRows(table), weights: [2, 1, 1, 1] })(rows);
  expect(weighted.values).toBeCloseToArray(twice.values, { rel: 1e-12 });
  expect(weighted.base).toBeCloseToArray(twice.base, { rel: 1e-12 });
});

it('exactShap plays groups of columns as one player', async () => {
  const { predict, row, background, table } = networkGame(6, 3);
  const a = await exactShap(predict, { background, groups: { pair: ['x1', 4] } })(row);
  const sub = Float64Array.from(
    { length: 32 },
    (_, s) =>
      table[
        (s & 1) | ((s >> 1) & 1 ? 0b10010 : 0) | (((s >> 2) & 1) << 2) | (((s >> 3) & 1) << 3) | (((s >> 4) & 1) << 5)
      ],
  );
  expect(a.features).toEqual(['x0', 'pair', 'x2', 'x3', 'x5']);
  expect(a.values).toBeCloseToArray(byOrders(sub, 5), { rel: 1e-12 });
  expect(a.data).toBeCloseToArray([1, Number.NaN, 1, 1, 1]);
});

it('exactShap takes a masker of its own', async () => {
  const { predict, row, background } = networkGame(4, 5);
  const own = await exactShap(predict, { background: tableMasker(background, { groups: [[0, 1], [2], [3]] }) })(row);
  const named = await exactShap(predict, { background, groups: { 'x0 + x1': [0, 1] } })(row);
  expect(own.values).toBeCloseToArray(named.values);
  expect(own.features).toEqual(named.features);
  const masker = tableMasker(background);
  expect(() => exactShap(predict, { background: masker, weights: [1] })).toThrow(TypeError);
});

it('exactShap spends 2^d - 2 model rows on a background row that differs in d features, and none on those that do not', async () => {
  let seen = 0;
  const predict = ({ data, shape: [n] }: { data: ArrayLike<number>; shape: readonly number[] }) => {
    seen += n;
    return {
      data: Float64Array.from({ length: n }, (_, i) => data[4 * i] * data[4 * i + 1] + data[4 * i + 2]),
      shape: [n],
    };
  };
  const background = fromRows([
    [1, 2, 3, 4],
    [1, 0, 0, 4],
    [0, 0, 0, 4],
  ]);
  const a = await exactShap(predict, { background })(fromRows([[1, 2, 3, 4]]));
  expect(seen).toBe(3 + 1 + 0 + 2 + 6);
  expect(a.diagnostics).toEqual([{ varying: 3, largestGame: 3 }]);
  expect(a.values).toBeCloseToArray([1 / 3, 2 / 3 + 1 / 3, 2, 0], { abs: 1e-12 });
});

it('exactShap refuses a game beyond the budget and names kernel', async () => {
  const { predict, row, background } = networkGame(10, 1);
  const explain = exactShap(predict, { background });
  await expect(explain(row, { budget: 1023 })).rejects.toThrow(
    'shap: exact may enumerate 1023 coalitions, use kernel or raise the budget: row 0 needs 2^10',
  );
  await expect(explain(row, { budget: 1024 })).resolves.toMatchObject({ budget: 1024 });
});
