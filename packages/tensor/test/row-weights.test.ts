import { expect, test } from 'vitest';
import { rowWeights } from '../src/row-weights.js';

test('rowWeights are all 1 if none are given, else a copy', () => {
  expect(rowWeights(3)).toEqual(Float64Array.of(1, 1, 1));
  const given = Float64Array.of(0, 2);
  const weights = rowWeights(2, given);
  expect(weights).toEqual(given);
  expect(weights).not.toBe(given);
});

test.each<[string, number, number[] | undefined]>([
  ['at least one row is needed: 0 rows', 0, undefined],
  ['2 rows need as many weights: 1', 2, [1]],
  ['weight 1 is -1', 2, [1, -1]],
  ['weight 0 is NaN', 1, [Number.NaN]],
  ['a finite sum above 0: 0 over 2 rows', 2, [0, 0]],
  ['a finite sum above 0: Infinity over 2 rows', 2, [1e308, 1e308]],
])('rowWeights refuses with: %s', (message, n, weights) => {
  expect(() => rowWeights(n, weights)).toThrow(message);
});
