import { contiguous } from '@xai/tensor';
import { describe, expect, test } from 'vitest';
import { fromShap } from '../src/index.js';

describe('fromShap', () => {
  test('fromShap reads one output, and its output is base plus values', () => {
    const [a] = fromShap({ values: [[1, -2]], base_values: [10], data: [[5, null]], feature_names: ['a', 'b'] });
    expect(a.features).toEqual(['a', 'b']);
    expect([...contiguous(a.output).data]).toEqual([9]);
    expect([...contiguous(a.data).data]).toEqual([5, Number.NaN]);
  });

  test('fromShap gives one attribution per output of multi-output values', () => {
    const both = fromShap({
      values: [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      base_values: [[10, 20]],
      data: [[0, 0]],
      output_names: ['no', 'yes'],
    });
    expect(both.map((a) => a.targetName)).toEqual(['no', 'yes']);
    expect(both.map((a) => [...contiguous(a.values).data])).toEqual([
      [1, 3],
      [2, 4],
    ]);
    expect(both.map((a) => contiguous(a.output).data[0])).toEqual([14, 26]);
  });

  test('fromShap refuses data with other rows', () => {
    expect(() => fromShap({ values: [[1]], base_values: 0, data: [] })).toThrow("core: shap's data needs 1 rows: 0");
  });
});
