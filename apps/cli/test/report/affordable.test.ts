import { fromRows } from '@xai/tensor';
import { expect, test } from 'vitest';
import { exactAffordable } from '../../src/report/affordable.js';

/** Rows of `d` columns of which the first `same` are 0 everywhere. */
const rows = (n: number, d: number, same: number, from: number) =>
  fromRows(Array.from({ length: n }, (_, i) => Array.from({ length: d }, (__, j) => (j < same ? 0 : from + i))));

test.each([
  [10, 0, 100, true], // 2^10 x 100
  [11, 0, 100, false], // 2^11 x 100 > 2^17
  [20, 10, 100, true], // ten of twenty columns never differ
  [16, 0, 2, true], // 2^16 x 2
  [17, 0, 1, false], // one game of 17
])('exactAffordable with %i columns, %i of them constant, and %i background rows: %s', (d, same, b, expected) => {
  expect(exactAffordable(rows(3, d, same, 1), rows(b, d, same, 100))).toBe(expected);
});
