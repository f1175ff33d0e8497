import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dependenceTable } from '../src/dependence-table.js';

test('dependenceTable puts every row in one line, and the lines give back the mean of all', () => {
  const cell = fc.oneof(
    fc.double({ min: -9, max: 9, noNaN: true }),
    fc.integer({ min: 0, max: 3 }),
    fc.constant(Number.NaN),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, fc.double({ min: -1, max: 1, noNaN: true })), { minLength: 1 }), (pairs) => {
      const [x, y] = [0, 1].map((k) => Float64Array.from(pairs, (pair) => pair[k]));
      const lines = dependenceTable(x, y, []);
      expect(lines.reduce((sum, [, count]) => sum + count, 0)).toBe(pairs.length);
      const sum = lines.reduce((total, [, count, mean]) => total + count * mean, 0);
      expect(sum).toBeCloseTo(
        y.reduce((total, v) => total + v, 0),
        9,
      );
      expect(lines.length).toBeLessThanOrEqual(11);
    }),
  );
});

test('dependenceTable names categories, tenths and missing values', () => {
  const y = Float64Array.of(1, 2, 3);
  expect(dependenceTable(Float64Array.of(0, 0, 2), y, ['a', 'b', 'c'])).toEqual([
    ['a', 2, 1.5],
    ['c', 1, 3],
  ]);
  expect(dependenceTable(Float64Array.of(5, 5, Number.NaN), y, [])).toEqual([
    ['5', 2, 1.5],
    ['missing', 1, 3],
  ]);
});
