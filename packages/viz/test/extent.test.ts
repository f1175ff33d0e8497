import { expect, test } from 'vitest';
import { extent } from '../src/extent.js';

test('extent is the smallest and the largest finite number of all lists', () => {
  expect(extent([[3, Number.NaN, -1], Float64Array.of(7, Infinity)])).toEqual([-1, 7]);
  expect(extent([[], [Number.NaN]])).toEqual([0, 0]);
});

test('extent takes more numbers than fit a call', () => {
  expect(extent([new Float64Array(400_000).fill(2)])).toEqual([2, 2]);
});
