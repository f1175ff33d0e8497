import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '@xai/test-kit';
import { fromRows, lasso, random, tensor, weightedGram, weightedRidge } from '../src/index.js';
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

  test('lasso converges on nearly collinear columns, and lies no higher than any point near it', () => {
    const r = random(5);
    for (const noise of [1e-3, 1e-6, 1e-8, 0]) {
      const x = Array.from({ length: 12 }, () => Array.from({ length: 14 }, r.normal));
      for (const row of x) row[13] = row[0] + noise * r.normal();
      const y = x.map((row) => row[0] + r.normal());
      const { coefficients, intercept, converged } = lasso(fromRows(x), column(y), { alpha: 0.01 });
      expect(converged).toBe(true);
      const objective = (b: ArrayLike<number>) => {
        const fit = y.map((v, i) => v - x[i].reduce((s, u, j) => s + u * b[j], 0));
        const mean = fit.reduce((s, v) => s + v) / y.length;
        const square = fit.reduce((s, v) => s + (v - mean) ** 2, 0);
        return square / (2 * y.length) + 0.01 * x[0].reduce((s, _, j) => s + Math.abs(b[j]), 0);
      };
      const lowest = objective(coefficients.data);
      for (let t = 0; t < 200; t++) {
        const near = coefficients.data.map((v) => v + 1e-3 * r.normal() * (r.uniform() < 0.3 ? 1 : 0));
        expect(objective(near)).toBeGreaterThanOrEqual(lowest - 1e-12);
      }
      expect(intercept[0]).toBeCloseTo(
        y.reduce((s, v, i) => s + v - x[i].reduce((t, u, j) => t + u * coefficients.data[j], 0), 0) / y.length,
        9,
      );
    }
  });

  test('lasso of powers of one number, more ill-conditioned than float64, meets its optimality conditions', () => {
    const x = Array.from({ length: 30 }, (_, i) => Array.from({ length: 12 }, (_u, j) => (0.5 + i / 29) ** (j + 1)));
    const y = x.map((row, i) => Math.sin(7 * row[0]) + (i % 3));
    const { coefficients, intercept, converged } = lasso(fromRows(x), column(y), { alpha: 0.001 });
    expect(converged).toBe(true);
    const b = coefficients.data;
    const residual = y.map((v, i) => v - intercept[0] - x[i].reduce((s, u, j) => s + u * b[j], 0));
    const { moments } = weightedGram(fromRows(x), column(residual));
    moments.forEach((m, j) => {
      if (b[j] === 0) expect(Math.abs(m)).toBeLessThan(0.03 + 1e-7);
      else expect(m).toBeCloseTo(Math.sign(b[j]) * 0.03, 7);
    });
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
