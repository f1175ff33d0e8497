import ndarray from 'ndarray';
import { expect, test } from 'vitest';
import { contiguous, distancesTo, toRows, weightedRidge } from '../src/index.js';
import { toNdarray } from '../src/ndarray.js';

const table = ndarray(
  Float64Array.from({ length: 20 }, (_, i) => i * i),
  [5, 4],
);
const byIndex = (t: ndarray.NdArray<Float64Array>): number[][] =>
  Array.from({ length: t.shape[0] }, (_, i) => Array.from({ length: t.shape[1] }, (_, j) => t.get(i, j)));

test.each([
  ['dense', table],
  ['transposed', table.transpose(1, 0)],
  ['sliced', table.lo(1, 1).hi(3, 2)],
  ['reversed', table.step(-1, -2)],
  ['sliced, reversed and transposed', table.lo(1, 0).step(-2, 1).transpose(1, 0)],
])('contiguous reads an ndarray that is %s', (_, view) => {
  expect(toRows(contiguous(view))).toEqual(byIndex(view));
});

test('functions that take a Tensor take a transposed and reversed ndarray', () => {
  const view = table.transpose(1, 0).step(-1, 1);
  expect([...distancesTo(view, byIndex(view)[0])]).toEqual([...distancesTo(contiguous(view), byIndex(view)[0])]);
  const y = ndarray(Float64Array.of(0, 3, 1, 2, 9, 5, 9, 1), [4], [-2], 7);
  expect(weightedRidge(view, y)).toEqual(weightedRidge(contiguous(view), contiguous(y)));
});

test('toNdarray gives the same numbers in the same places, strides kept, nothing copied', () => {
  const t = { data: Float32Array.of(1, 2, 3, 4, 5, 6), shape: [3, 2], stride: [1, 3] };
  const array = toNdarray(t);
  expect(array.get(2, 1)).toBe(6);
  expect(array.get(1, 0)).toBe(2);
  array.set(0, 0, 42);
  expect(t.data[0]).toBe(42);
  expect(toNdarray({ data: Float64Array.of(1, 2, 3, 4), shape: [2, 2] }).get(1, 0)).toBe(3);
  expect(toNdarray({ data: Float64Array.of(1, 2, 3), shape: [2], offset: 1 }).get(0)).toBe(2);
});
