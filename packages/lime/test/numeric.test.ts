import { random } from '@xai/tensor';
import '@xai/test-kit';
import { describe, expect, test } from 'vitest';
import { gaussian } from '../src/sample/normals.js';
import { columnScale, numeric } from '../src/sample/numeric.js';
import { column, datasets, statistics } from './golden.js';

describe.each(datasets)('%s', (data) => {
  test('columnScale gives the recorded means and scales', () => {
    const { inputs, expected } = statistics(data);
    const { scaler_mean, scaler_scale } = expected.continuous;
    for (let c = 0; c < scaler_mean.length; c++) {
      if (inputs.categorical_features.includes(c)) continue;
      const own = columnScale(column(data, c));
      expect([own.mean, own.scale]).toBeCloseToArray([scaler_mean[c], scaler_scale[c]], { rel: 1e-12 });
    }
  });
});

describe('numeric', () => {
  const draws = (values: number[], options: { around: boolean; parity?: 'lime' }, row = [9]) => {
    const feature = numeric('x', 0, Float64Array.from(values), { normals: gaussian, ...options });
    const table = new Float64Array(4000);
    const room = { words: new Uint32Array(4000), late: new Int32Array(4000) };
    feature.draw({ random: random(1), ...room, table, columns: 1 }, row);
    return { feature, ...columnScale(table) };
  };

  test('numeric samples around the mean or around the row, with the training spread', () => {
    const [free, around] = [draws([1, 2, 3, 4], { around: false }), draws([1, 2, 3, 4], { around: true })];
    expect(Math.abs(free.mean - 2.5)).toBeLessThan(0.1);
    expect(Math.abs(around.mean - 9)).toBeLessThan(0.1);
    expect(Math.abs(free.scale / Math.sqrt(1.25) - 1)).toBeLessThan(0.06);
  });

  test('numeric leaves a constant column as it is, unless Python lime is asked for', () => {
    const still = draws([7, 7, 7], { around: false });
    expect([still.mean, still.constant]).toEqual([7, true]);
    expect(still.feature.notes([7])).toEqual(['x does not vary in the training rows']);
    expect(Math.abs(draws([7, 7, 7], { around: false, parity: 'lime' }).scale - 1)).toBeLessThan(0.06);
  });
});
