import { contiguous, fromRows } from '@xai/tensor';
import { describe, expect, test } from 'vitest';
import { allFeatures, forward, limeTabular } from '../src/index.js';
import { datasets, model, options, parity, settings } from './golden.js';

const SEEDS = 10;

const moments = (rows: readonly Float64Array[]) => {
  const mean = rows[0].map((_, j) => rows.reduce((s, r) => s + r[j], 0) / rows.length);
  const std = mean.map((m, j) => Math.sqrt(rows.reduce((s, r) => s + (r[j] - m) ** 2, 0) / (rows.length - 1)));
  return { mean, std };
};

/** Largest |difference of means| in units of std * sqrt(1/50 + 1/n). */
const distance = (own: readonly Float64Array[], golden: { mean: number[]; std: number[] }) => {
  const { mean } = moments(own);
  const scale = Math.sqrt(1 / 50 + 1 / own.length);
  return Math.max(
    ...golden.mean.map((m, j) =>
      golden.std[j] < 1e-12 ? (Math.abs(mean[j] - m) < 1e-9 ? 0 : 99) : Math.abs(mean[j] - m) / (golden.std[j] * scale),
    ),
  );
};

describe.each(datasets)('%s over seeds', (data) => {
  test.each(settings)(
    'limeTabular has the mean weights of Python lime, and standard errors of the right size: %s',
    async (setting) => {
      const golden = parity(data);
      const row = fromRows([golden.inputs.instance]);
      const blocks = golden.expected[setting].by_label;
      const labels = Object.keys(blocks).map(Number);
      const all = limeTabular(model(data), { ...options(data, setting), select: allFeatures });
      const three = limeTabular(model(data), { ...options(data, setting), select: forward, features: 3 });
      const found = labels.map(() => ({
        weights: [] as Float64Array[],
        scalars: [] as Float64Array[],
        three: [] as Float64Array[],
        errors: [] as Float64Array[],
      }));
      for (let seed = 0; seed < SEEDS; seed++) {
        const whys = await all(row, { target: labels, seed });
        const few = await three(row, { target: labels, seed });
        whys.forEach((why, k) => {
          const { r2, localPrediction } = why.diagnostics[0];
          found[k].weights.push(Float64Array.from(contiguous(why.values).data));
          found[k].errors.push(Float64Array.from(contiguous(why.standardErrors!).data));
          found[k].scalars.push(Float64Array.of(contiguous(why.base).data[0], Number(r2), Number(localPrediction)));
          found[k].three.push(Float64Array.from(contiguous(few[k].values).data));
        });
      }
      labels.forEach((label, k) => {
        const block = blocks[label];
        expect(distance(found[k].weights, block.all_features)).toBeLessThan(5);
        expect(distance(found[k].scalars, block.intercept_score_localpred)).toBeLessThan(5);
        const { mean_with_zeros: mean, std_with_zeros: std } = block.three_features_forward;
        expect(distance(found[k].three, { mean, std })).toBeLessThan(5);
        const reported = found[k].errors.flatMap((e) => [...e]).reduce((sum, e) => sum + e * e, 0) / SEEDS;
        const observed = block.all_features.std.reduce((sum, v) => sum + v * v, 0);
        expect(Math.sqrt(reported / observed)).toBeGreaterThan(0.85);
        expect(Math.sqrt(reported / observed)).toBeLessThan(1.15);
      });
    },
  );
});
