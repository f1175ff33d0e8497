import { describe, expect, test } from 'vitest';
import { weightedR2 } from '../src/index.js';
import { golden, type Regression } from './golden.js';

const { cases } = golden<{ cases: Regression[] }>('regression');

describe('weightedR2', () => {
  test('weightedR2 equals scikit-learn’s r2_score', () => {
    for (const { x, y, weights, ridge } of cases) {
      const predicted = x.map((row) => row.reduce((s, v, j) => s + v * ridge.coefficients[j], ridge.intercept));
      expect(weightedR2(y, predicted, weights)).toBeCloseTo(ridge.r2, 9);
    }
  });

  test('weightedR2 is 1 for a perfect fit, 0 for the weighted mean, and defined where y does not vary', () => {
    expect(weightedR2([1, 2, 4], [1, 2, 4])).toBe(1);
    expect(weightedR2([1, 2, 4], [2.5, 2.5, 2.5], [1, 0, 1])).toBe(0);
    expect(weightedR2([3, 3], [3, 3])).toBe(1);
    expect(weightedR2([3, 3], [3, 4])).toBe(0);
  });

  test('weightedR2 refuses weights of which none is above 0', () => {
    expect(() => weightedR2([1, 2], [1, 2], [0, 0])).toThrow('R2 needs a weight above 0: 0 in all');
  });

  test('weightedR2 refuses lengths that differ, or no numbers', () => {
    expect(() => weightedR2([1, 2], [1])).toThrow('2, 1, none');
    expect(() => weightedR2([], [])).toThrow(RangeError);
    expect(() => weightedR2([1], [1], [1, 2])).toThrow(RangeError);
  });
});
