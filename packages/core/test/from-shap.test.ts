import { contiguous } from '@xai/tensor';
import { describe, expect, test } from 'vitest';
import { fromShap, type ShapExplanation } from '../src/index.js';

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
    expect(() => fromShap({ values: [[1]], base_values: 0, data: [] })).toThrow(
      "core: shap's data needs 1 rows of 1: 0",
    );
    expect(() => fromShap({ values: [[1, 2]], base_values: 0, data: [[1]] })).toThrow('1 rows of 2: 1 of 1');
  });

  test('fromShap reads one row alone, as shap_values[0] gives it', () => {
    const [a] = fromShap({ values: [1, -2], base_values: 10, data: [5, 6], feature_names: ['a', 'b'] });
    expect([a.values.shape, a.data.shape, a.rows]).toEqual([[1, 2], [1, 2], [0]]);
    expect([...contiguous(a.output).data]).toEqual([9]);
    const both = fromShap({
      values: [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      base_values: [10, 20],
      data: [7, 8, 9],
    });
    expect(both.map((b) => [...contiguous(b.values).data])).toEqual([
      [1, 3, 5],
      [2, 4, 6],
    ]);
    expect(both.map((b) => contiguous(b.base).data[0])).toEqual([10, 20]);
  });

  test('fromShap takes base values as one number, one a row, one an output, or a column', () => {
    const values = [
      [1, 2],
      [3, 4],
    ];
    const data = values;
    const base = (base_values: Parameters<typeof fromShap>[0]['base_values'], v: ShapExplanation['values'] = values) =>
      fromShap({ values: v, base_values, data }).map((a) => [...contiguous(a.base).data]);
    expect(base(7)).toEqual([[7, 7]]);
    expect(base([7])).toEqual([[7, 7]]);
    expect(base([7, 8])).toEqual([[7, 8]]);
    expect(base([[7], [8]])).toEqual([[7, 8]]);
    const cube = values.map((row) => row.map((v) => [v, -v]));
    expect(base([0.25, 0.75], cube)).toEqual([
      [0.25, 0.25],
      [0.75, 0.75],
    ]);
  });

  test('fromShap without data leaves it missing, and looks text up in the categories', () => {
    const [none] = fromShap({ values: [[1, 2]], base_values: 0, data: null });
    expect([...contiguous(none.data).data]).toEqual([Number.NaN, Number.NaN]);
    const named = { values: [[1, 2, 3]], base_values: 0, data: [['b', true, 3]], feature_names: ['city', 'old', 'n'] };
    const [a] = fromShap(named, { categories: { city: ['a', 'b'] } });
    expect([...contiguous(a.data).data]).toEqual([1, 1, 3]);
    expect(() => fromShap(named)).toThrow('core: city has a value that is no number and no category: "b"');
  });

  test.each<[string, ShapExplanation, string]>([
    ['a missing base', { values: [[1], [2]], base_values: [1, null as never], data: [[1], [2]] }, 'base_values'],
    ['a value that is no number', { values: [[1, 'x' as never]], base_values: 0 }, 'values of row 0'],
    ['rows of other lengths', { values: [[1, 2], [3]], base_values: 0 }, 'every row needs 2 numbers'],
    ['NaN', { values: [[Number.NaN]], base_values: 0 }, 'must be a finite number for output 0'],
  ])('fromShap refuses %s', (_, shap, message) => {
    expect(() => fromShap(shap)).toThrow(RangeError);
    expect(() => fromShap(shap)).toThrow(message);
  });
});
