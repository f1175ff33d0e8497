import { expect, test } from 'vitest';
import { pairAt, pointsOf } from '../src/condensed.js';

test('pairAt and pointsOf know the condensed order', () => {
  expect(pointsOf([1, 2, 3, 4, 5, 6])).toBe(4);
  expect([pairAt(4, 0, 1), pairAt(4, 0, 3), pairAt(4, 1, 2), pairAt(4, 2, 3)]).toEqual([0, 2, 3, 5]);
  expect([pairAt(4, 1, 0), pairAt(4, 3, 0), pairAt(4, 2, 1), pairAt(4, 3, 2)]).toEqual([0, 2, 3, 5]);
  expect(() => pointsOf([1, 2])).toThrow('n (n - 1) / 2 numbers: 2');
  expect(() => pointsOf([Number.NaN])).toThrow('number 0 is NaN');
  expect(() => pointsOf([-1])).toThrow(RangeError);
});

test('pairAt counts the pairs in order, for any number of points', () => {
  for (const n of [2, 3, 10, 31]) {
    let at = 0;
    for (let i = 0; i < n; i++)
      for (let j = i + 1; j < n; j++) expect([pairAt(n, i, j), pairAt(n, j, i)]).toEqual([at, at++]);
    expect(pointsOf(new Float64Array(at))).toBe(n);
  }
});
