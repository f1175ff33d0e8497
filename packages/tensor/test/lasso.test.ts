import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '@xai/test-kit';
import { fromRows, lasso, tensor, weightedGram, weightedRidge } from '../src/index.js';
import { golden, type Regression } from './golden.js';

const { cases } = golden<{ cases: Regression[] }>('regression');
const column = (y: readonly number[]) => tensor(Float64Array.from(y), [y.length]);

describe('lasso', () => {
  test('lasso equals scikit-learn’s weighted Lasso', () => {
    for (const { x, y, weights, lasso: expected } of cases) {
      const got = lasso(fromRows(x), column(y), { weights, alpha: expected.alpha, tolerance: 1e-13, maxSweeps: 1e6 });
      expect(got.converged).toBe(true);
      expect(got.coefficients).toBeCloseToArray(expected.coefficients, { rel: 1e-9 });
      expect(got.intercept).toBeCloseToArray([expected.intercept], { rel: 1e-9, abs: 1e-9 });
    }
  });

  test('lasso meets its optimality conditions, for any table', () => {
    const integer = fc.integer({ min: -9, max: 9 });
    const tables = fc.tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 5 })).chain(([n, d]) =>
      fc.record({
        x: fc.array(fc.array(integer, { minLength: d, maxLength: d }), { minLength: n, maxLength: n }),
        y: fc.array(integer, { minLength: n, maxLength: n }),
        alpha: fc.constantFrom(0.01, 0.3, 2),
      }),
    );
    fc.assert(
      fc.property(tables, ({ x, y, alpha }) => {
        const { coefficients, intercept, converged } = lasso(fromRows(x), column(y), { alpha, maxSweeps: 1e5 });
        expect(converged).toBe(true);
        const b = coefficients.data;
        const residual = y.map((v, i) => v - intercept[0] - x[i].reduce((s, u, j) => s + u * b[j], 0));
        const { moments } = weightedGram(fromRows(x), column(residual));
        moments.forEach((m, j) => {
          if (b[j] === 0) expect(Math.abs(m)).toBeLessThan(alpha * y.length + 1e-6);
          else expect(m).toBeCloseTo(Math.sign(b[j]) * alpha * y.length, 5);
        });
      }),
    );
  });

  test('lasso is all 0 from the largest covariance on, and least squares at alpha 0', () => {
    const { x, y, weights } = cases[1];
    const { moments, weight, targetMean } = weightedGram(fromRows(x), column(y), { weights });
    const alpha = Math.max(...moments.map(Math.abs)) / weight;
    const none = lasso(fromRows(x), column(y), { weights, alpha: alpha * 1.0001 });
    expect(none.coefficients.data.every((v) => v === 0)).toBe(true);
    expect(none.intercept[0]).toBe(targetMean[0]);
    expect(lasso(fromRows(x), column(y), { weights, alpha: alpha * 0.99 }).coefficients.data.some((v) => v !== 0)).toBe(
      true,
    );
    const all = lasso(fromRows(x), column(y), { weights, alpha: 0, tolerance: 1e-13, maxSweeps: 1e6 });
    expect(all.coefficients).toBeCloseToArray(
      weightedRidge(fromRows(x), column(y), { weights, alpha: 0 }).coefficients,
      {
        rel: 1e-8,
      },
    );
  });

  test('lasso says where its sweeps ran out', () => {
    const { x, y } = cases[3];
    const got = lasso(fromRows(x), column(y), { alpha: 1e-6, maxSweeps: 1, tolerance: 0 });
    expect([got.converged, got.sweeps]).toEqual([false, 1]);
  });

  test('lasso fits several targets, and leaves columns that do not vary at 0', () => {
    const { x, y } = cases[1];
    const table = x.map((row) => [...row, 5]);
    const both = lasso(fromRows(table), fromRows(y.map((v) => [v, -v])), { alpha: 0.1 });
    const d = table[0].length;
    const first = both.coefficients.data.subarray(0, d);
    expect(both.coefficients.data.subarray(d)).toBeCloseToArray(
      first.map((v) => -v),
      { abs: 1e-9 },
    );
    expect(first[d - 1]).toBe(0);
  });

  test('lasso refuses alpha below 0', () => {
    expect(() => lasso(fromRows([[1]]), column([1]), { alpha: -1 })).toThrow('lasso needs alpha >= 0: -1');
  });
});
