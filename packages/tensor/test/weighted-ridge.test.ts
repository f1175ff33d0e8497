import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '@xai/test-kit';
import { fromRows, random, ridgeFromGram, tensor, toRows, weightedGram, weightedRidge } from '../src/index.js';
import { golden, type Regression } from './golden.js';

const { cases } = golden<{ cases: Regression[] }>('regression');
const column = (y: readonly number[]) => tensor(Float64Array.from(y), [y.length]);

/** Largest |sum w x (y - c - x b) - alpha b|: 0 at the minimum. */
function gradient(x: number[][], y: number[], w: number[], alpha: number, b: ArrayLike<number>, c: number): number {
  const residual = y.map((v, i) => v - c - x[i].reduce((s, u, j) => s + u * b[j], 0));
  const slopes = x[0].map((_, j) => residual.reduce((s, r, i) => s + w[i] * r * x[i][j], 0) - alpha * b[j]);
  return Math.max(...slopes.map(Math.abs), Math.abs(residual.reduce((s, r, i) => s + w[i] * r, 0)));
}

describe('weightedRidge', () => {
  test('weightedRidge equals scikit-learn’s Ridge, coefficients and intercept', () => {
    for (const { x, y, weights, ridge } of cases) {
      const got = weightedRidge(fromRows(x), column(y), { weights, alpha: ridge.alpha });
      expect(got.coefficients).toBeCloseToArray(ridge.coefficients, { rel: 1e-9 });
      expect(got.intercept).toBeCloseToArray([ridge.intercept], { rel: 1e-9, abs: 1e-9 });
    }
  });

  test('weightedRidge solves the normal equations, for any table, weights and penalty', () => {
    const integer = fc.integer({ min: -9, max: 9 });
    const tables = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 5 })).chain(([n, d]) =>
      fc.record({
        x: fc.array(fc.array(integer, { minLength: d, maxLength: d }), { minLength: n, maxLength: n }),
        y: fc.array(integer, { minLength: n, maxLength: n }),
        w: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: n, maxLength: n }),
        alpha: fc.constantFrom(0, 1e-12, 0.01, 1, 100),
      }),
    );
    fc.assert(
      fc.property(tables, ({ x, y, w, alpha }) => {
        const { coefficients, intercept } = weightedRidge(fromRows(x), column(y), { weights: w, alpha });
        expect(gradient(x, y, w, alpha, coefficients.data, intercept[0])).toBeLessThan(1e-8);
      }),
      { numRuns: 500 },
    );
  });

  test('weightedRidge fits several targets as it fits each alone, as [k, d]', () => {
    const { x, y, weights } = cases[1];
    const both = weightedRidge(fromRows(x), fromRows(y.map((v) => [v, 3 - v * v])), { weights });
    const second = weightedRidge(fromRows(x), column(y.map((v) => 3 - v * v)), { weights });
    expect(both.coefficients.shape).toEqual([2, x[0].length]);
    expect(toRows(both.coefficients)[1]).toBeCloseToArray(second.coefficients, { rel: 1e-12 });
    expect(both.intercept[1]).toBeCloseTo(second.intercept[0], 10);
  });

  test('weightedRidge falls back to QR on collinear columns at alpha 0: equal columns share evenly', () => {
    const r = random(3);
    const x = Array.from({ length: 50 }, () => [r.normal(), r.normal()]).map(([a, b]) => [a, b, a, a + b, 7]);
    const y = x.map(([a, b]) => 4 * a - 2 * b + 1);
    const sums = weightedGram(fromRows(x), column(y));
    expect(ridgeFromGram(sums, { alpha: 0 })).toBeNull();
    const { coefficients, intercept } = weightedRidge(fromRows(x), column(y), { alpha: 0 });
    const b = coefficients.data;
    expect(b[0]).toBeCloseTo(b[2], 10);
    expect(b[4]).toBe(0);
    expect([b[0] + b[2] + b[3], b[1] + b[3], intercept[0]]).toBeCloseToArray([4, -2, 1], { abs: 1e-10 });
    expect(b).toBeCloseToArray([2, -2, 2, 0, 0], { abs: 1e-10 });
  });

  test('weightedRidge falls back to QR on nearly collinear columns and keeps nine digits', () => {
    const r = random(4);
    const x = Array.from({ length: 200 }, () => r.normal()).map((a) => [a, a + 1e-6 * r.normal()]);
    const y = x.map(([a, b]) => a - b + 3);
    expect(ridgeFromGram(weightedGram(fromRows(x), column(y)), { alpha: 0 })).toBeNull();
    const { coefficients } = weightedRidge(fromRows(x), column(y), { alpha: 0 });
    expect(coefficients).toBeCloseToArray([1, -1], { abs: 1e-8 });
  });

  test('weightedRidge keeps nine digits where a small penalty holds two scales together: the closed form of orthogonal columns', () => {
    const x = [
      [1e4, 1e4 + 1],
      [-1e4, -1e4 + 1],
      [1e4, 1e4 - 1],
      [-1e4, -1e4 - 1],
    ];
    const alpha = 1e-3;
    const y = [3, 1, 2, 0];
    // in u = x1, v = x2 - x1: both orthogonal; normal equations [[2 s + a, s], [s, s + 4 + a]] with s = 4e8
    const s = 4e8;
    const [m1, m2] = [4e4, 4e4 + 2];
    const det = (s + alpha) * (s + 4 + alpha) - s * s;
    const expected = [((s + 4 + alpha) * m1 - s * m2) / det, ((s + alpha) * m2 - s * m1) / det];
    expect(weightedRidge(fromRows(x), column(y), { alpha }).coefficients).toBeCloseToArray(expected, { rel: 1e-9 });
  });

  test('weightedRidge of one row that counts is flat', () => {
    const r = random(8);
    const x = Array.from({ length: 4 }, () => Array.from({ length: 6 }, r.normal));
    const got = weightedRidge(fromRows(x), column([1, 2, 3, 4]), { alpha: 0, weights: [0, 0.7, 0, 0] });
    expect([...got.coefficients.data, ...got.intercept]).toEqual([0, 0, 0, 0, 0, 0, 2]);
  });

  test('weightedRidge by QR keeps the penalty: c = x2 - x1 with sum of squares 4 at alpha 2 gets 4 / (4 + 2 * 2)', () => {
    const x = [1, -1, 1, -1].map((a, i) => [1e7 * a, 1e7 * a + [1, 1, -1, -1][i]]);
    const y = column([1, 1, -1, -1]);
    expect(ridgeFromGram(weightedGram(fromRows(x), y), { alpha: 2 })).toBeNull();
    expect(weightedRidge(fromRows(x), y, { alpha: 2 }).coefficients).toBeCloseToArray([-0.5, 0.5], { abs: 1e-6 });
  });

  test('weightedRidge takes fewer rows than columns at alpha 0, and fits them', () => {
    const x = [
      [1, 2, 3, 4],
      [2, 0, 1, 5],
    ];
    const { coefficients, intercept } = weightedRidge(fromRows(x), column([3, 7]), { alpha: 0 });
    const fitted = x.map((row) => row.reduce((s, v, j) => s + v * coefficients.data[j], intercept[0]));
    expect(fitted).toBeCloseToArray([3, 7], { abs: 1e-12 });
  });

  test('weightedRidge takes one row, and columns that do not vary', () => {
    const one = weightedRidge(fromRows([[1, 2]]), column([5]));
    expect([...one.coefficients.data, ...one.intercept]).toEqual([0, 0, 5]);
    const flat = weightedRidge(fromRows([[3], [3], [3]]), column([1, 2, 6]), { alpha: 0 });
    expect([...flat.coefficients.data, ...flat.intercept]).toEqual([0, 3]);
  });

  test('weightedRidge ignores rows of weight 0, and doubles count as two rows', () => {
    const { x, y } = cases[1];
    const weights = y.map((_, i) => (i === 0 ? 0 : i === 1 ? 2 : 1));
    const repeated = [...x.slice(1), x[1]];
    const got = weightedRidge(fromRows(x), column(y), { weights });
    const plain = weightedRidge(fromRows(repeated), column([...y.slice(1), y[1]]));
    expect(got.coefficients).toBeCloseToArray(plain.coefficients, { rel: 1e-12 });
  });

  test('weightedRidge without an intercept passes through 0', () => {
    const got = weightedRidge(fromRows([[1], [2]]), column([2, 4]), { alpha: 5, intercept: false });
    expect(got.coefficients.data[0]).toBeCloseTo(1, 14);
    expect(got.intercept[0]).toBe(0);
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('weightedRidge refuses alpha %d', (alpha) => {
    expect(() => weightedRidge(fromRows([[1], [2]]), column([1, 2]), { alpha })).toThrow('ridge needs alpha >= 0');
  });
});

describe('ridgeFromGram', () => {
  test('ridgeFromGram of some columns equals a fit to those columns alone', () => {
    for (const { x, y, weights } of cases.filter((c) => c.x[0].length > 3)) {
      const sums = weightedGram(fromRows(x), column(y), { weights });
      const alone = weightedRidge(fromRows(x.map((row) => [row[2], row[0]])), column(y), { weights, alpha: 0.5 });
      const got = ridgeFromGram(sums, { alpha: 0.5, columns: [2, 0] });
      expect(got).toBeCloseToArray(alone.coefficients, { rel: 1e-9 });
    }
  });
});
