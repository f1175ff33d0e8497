import { fromRows } from '@xai/tensor';
import '@xai/test-kit';
import { describe, expect, test } from 'vitest';
import { limeOptions } from '../src/lime-options.js';
import { isCoded } from '../src/sample/feature.js';
import { tabularFeatures, trainingTable } from '../src/tabular-features.js';
import { statistics } from './golden.js';
import { explanations, recorded } from './recorded.js';

test.each(explanations)('tabularFeatures has the recorded scales and codes: %s, %s', (data, setting) => {
  const { inputs, expected: blocks } = statistics(data);
  const known = blocks[setting === 'around-instance' ? 'continuous' : setting];
  const { expected, features, row } = recorded(data, setting);
  features.forEach((f, j) => {
    if (isCoded(f)) return;
    expect([f.mean, f.scale]).toBeCloseToArray([known.scaler_mean[j], known.scaler_scale[j]], { rel: 1e-12 });
  });
  if (!expected.discretized_instance) return;
  const own = features.map((f, j) => {
    if (inputs.categorical_features.includes(j)) return f.value(row);
    return isCoded(f) ? f.code(row) : Number.NaN;
  });
  expect(own).toEqual(expected.discretized_instance);
});

describe('tabularFeatures', () => {
  const training = fromRows([
    [1, 0, 2],
    [3, 1, 4],
  ]);

  test('tabularFeatures puts a group at its first column', () => {
    const options = limeOptions({
      training,
      featureNames: ['a', 'b', 'c'],
      groups: { ac: ['c', 'a'] },
      categorical: ['b'],
    });
    const features = tabularFeatures(training, { ...options, mode: 'classification' });
    expect(features.map((f) => [f.name, [...f.columns]])).toEqual([
      ['ac', [0, 2]],
      ['b', [1]],
    ]);
  });

  test('trainingTable names the first number that is not finite', () => {
    expect(trainingTable(training)).toEqual(training);
    const bad = fromRows([
      [1, 2],
      [3, Number.POSITIVE_INFINITY],
    ]);
    expect(() => trainingTable(bad)).toThrow('lime: training data must be finite numbers: Infinity in row 1, column 1');
    expect(() => trainingTable({ data: [1, 2], shape: [2] })).toThrow('lime: training data is a table [rows, columns]');
  });
});
