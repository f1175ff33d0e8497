import { expect, test } from 'vitest';
import { tensor, toRows } from '../src/index.js';

test('toRows reads strides', () => {
  const t = { data: Float64Array.of(1, 2, 3, 4, 5, 6), shape: [3, 2], stride: [1, 3] };
  expect(toRows(t)).toEqual([
    [1, 4],
    [2, 5],
    [3, 6],
  ]);
});

test('toRows refuses other ranks and views that reach outside their data', () => {
  expect(() => toRows(tensor(new Float64Array(2), [2]))).toThrow('[n, columns]: [2]');
  expect(() => toRows({ data: new Float64Array(3), shape: [2, 2] })).toThrow(RangeError);
});
