import '@xai/test-kit';
import { expect, it } from 'vitest';
import { comparable } from '../src/comparable.js';
import { attribution } from './support.js';

it('comparable pairs the values row by row, views or not', () => {
  const a = attribution([
    [1, 2],
    [3, 4],
  ]);
  const view = { data: Float64Array.of(9, 5, 9, 6, 9, 7, 9, 8), shape: [2, 2], stride: [4, 2], offset: 1 };
  const rows = comparable(a, { ...a, values: view });
  expect(rows.map(([x, y]) => [Array.from(x), Array.from(y)])).toEqual([
    [
      [1, 2],
      [5, 6],
    ],
    [
      [3, 4],
      [7, 8],
    ],
  ]);
});

it('comparable names what differs, cut short', () => {
  const many = attribution([new Array(40).fill(1)]);
  expect(() => comparable(many, attribution([[1]]))).toThrow(
    /^metrics: two explanations need the same features: x0,.{0,60}\.\.\. and x0$/,
  );
});
