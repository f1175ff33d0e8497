import { logit } from '@xai/core';
import { fromRows } from '@xai/tensor';
import { expect, it } from 'vitest';
import { exactShap, samplingShap } from '../src/index.js';
import { calibration, golden, network, networkGame, overSeeds, type Statistics } from './support.js';

it.each(['adult', 'diabetes'])('samplingShap has the mean of shap.SamplingExplainer over seeds: %s', async (name) => {
  const { inputs, expected } = golden<Statistics>(`${name}-statistics`);
  const { mean, std, seeds } = expected.sampling_nsamples_1000;
  const rows = fromRows(inputs.rows);
  const background = fromRows(inputs.background);
  for (const parity of [undefined, 'shap'] as const) {
    const explain = samplingShap(network(`${name}-mlp`), { background, parity });
    const runs = [];
    for (let seed = 0; seed < 40; seed++) {
      const a = await explain(rows, { seed, budget: 2000 + inputs.background.length + 1 });
      runs.push({ values: a.values.data as Float64Array });
      if (parity) {
        const rest = Array.from(a.output.data, (v, i) => v - a.base.data[i]);
        expect(rest.map((_, i) => sumOf(a.values.data as Float64Array, i, rest.length))).toBeCloseToArray(rest, {
          rel: 1e-6,
        });
      }
    }
    const ours = overSeeds(runs);
    mean.flat().forEach((m, i) => {
      expect(Math.abs(ours.mean[i] - m)).toBeLessThanOrEqual(5 * std.flat()[i] * Math.sqrt(1 / seeds + 1 / 40) + 1e-9);
    });
  }
});

it('samplingShap is unbiased, and its standard errors are calibrated over 200 seeds', async () => {
  const { inputs } = golden<Statistics>('adult-statistics');
  const rows = fromRows(inputs.rows.slice(0, 1));
  const background = fromRows(inputs.background.slice(0, 10));
  const weights = [4, 1, 1, 1, 2, 1, 1, 3, 1, 1];
  const predict = network('adult-mlp');
  const exact = await exactShap(predict, { background, weights })(rows);
  const explain = samplingShap(predict, { background, weights });
  const runs = [];
  for (let seed = 0; seed < 200; seed++) {
    const a = await explain(rows, { seed, budget: 1000 });
    runs.push({ values: a.values.data as Float64Array, errors: a.standardErrors?.data as Float64Array });
  }
  const found = overSeeds(runs);
  found.mean.forEach((m, i) => {
    expect(Math.abs(m - exact.values.data[i])).toBeLessThanOrEqual((5 * found.sd[i]) / Math.sqrt(200) + 1e-12);
  });
  expect(calibration(found)).toSatisfy((ratio: number) => ratio > 0.85 && ratio < 1.15);
});

it('samplingShap says that its values do not add up exactly', async () => {
  const { predict, row, background } = networkGame(6, 2);
  const a = await samplingShap(predict, { background })(row);
  expect(a).toMatchObject({ additive: false, error: 'sampling', game: 'interventional', budget: 6 * 2000 + 2 });
});

it('samplingShap refuses a link and a budget of less than one draw a feature', async () => {
  const { predict, row, background } = networkGame(6, 2);
  expect(() => samplingShap(predict, { background, link: logit })).toThrow(
    'use permutation or kernel for a link: logit',
  );
  await expect(samplingShap(predict, { background })(row, { budget: 25 })).rejects.toThrow(
    'shap: sampling needs 26 model rows for row 0: 25',
  );
});

function sumOf(values: Float64Array, i: number, rows: number): number {
  const width = values.length / rows;
  return values.subarray(i * width, (i + 1) * width).reduce((sum, v) => sum + v, 0);
}
