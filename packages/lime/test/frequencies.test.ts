import '@xai/test-kit';
import { describe, expect, test } from 'vitest';
import { frequencies } from '../src/sample/frequencies.js';
import { column, datasets, statistics } from './golden.js';

describe.each(datasets)('%s', (data) => {
  const { inputs, expected } = statistics(data);
  const known = expected.continuous;

  test('frequencies gives the recorded categories and shares', () => {
    for (const c of inputs.categorical_features) {
      const own = frequencies([column(data, c)]);
      expect(own.values.flat()).toEqual(known.feature_values[c]);
      expect(own.shares).toBeCloseToArray(known.feature_frequencies[c], { abs: 1e-12 });
    }
  });
});

test('frequencies counts combinations and finds them again', () => {
  const own = frequencies([Float64Array.of(1, 0, 1, -0), Float64Array.of(2, 10, 2, 9)]);
  expect(own.values).toEqual([
    [-0, 9],
    [0, 10],
    [1, 2],
  ]);
  expect([...own.shares]).toEqual([0.25, 0.25, 0.5]);
  expect(own.indexOf((c) => [0, 10][c])).toBe(1);
  expect(own.indexOf((c) => [1, 9][c])).toBe(-1);
});
