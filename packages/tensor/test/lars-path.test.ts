import { describe, expect, test } from 'vitest';
import '@xai/test-kit';
import { fromRows, larsPath, lasso, random, tensor, toRows, weightedGram, weightedRidge } from '../src/index.js';
import { golden, type LimeSteps, limeSteps, type Regression } from './golden.js';

const { cases } = golden<{ cases: Regression[] }>('regression');
const column = (y: readonly number[]) => tensor(Float64Array.from(y), [y.length]);

describe('larsPath', () => {
  test('larsPath equals scikit-learn’s lars_path for the lasso: penalties, coefficients, active columns, drops', () => {
    expect(cases.filter((c) => c.lasso_drops).length).toBeGreaterThan(5);
    for (const { x, y, lasso_path } of cases) {
      const got = larsPath(fromRows(x), column(y), { intercept: true });
      expect(got.alphas).toBeCloseToArray(lasso_path.alphas, { rel: 1e-9 });
      expect(got.coefficients).toBeCloseToArray(lasso_path.coefficients, { rel: 1e-9 });
      expect([...got.active]).toEqual(lasso_path.active);
    }
  });

  test('larsPath equals scikit-learn’s for least angle regression where no coefficient changes sign', () => {
    const straight = cases.filter((c) => !c.lar_crosses_zero && c.x.length > c.x[0].length);
    expect(straight.length).toBeGreaterThan(10);
    for (const { x, y, lar_path } of straight) {
      const got = larsPath(fromRows(x), column(y), { method: 'lar', intercept: true });
      expect(got.coefficients).toBeCloseToArray(lar_path.coefficients, { rel: 1e-9 });
      expect(got.alphas).toBeCloseToArray(lar_path.alphas, { rel: 1e-9 });
    }
  });

  test('larsPath with parity turns with scikit-learn where a coefficient changes sign', () => {
    const crossing = cases.filter((c) => c.lar_crosses_zero);
    expect(crossing.length).toBeGreaterThan(4);
    for (const { x, y, lar_path } of crossing) {
      const got = larsPath(fromRows(x), column(y), { method: 'lar', parity: 'scikit-learn', intercept: true });
      expect(got.coefficients).toBeCloseToArray(lar_path.coefficients, { rel: 1e-9 });
    }
  });

  test('larsPath without parity is Efron’s at every knot: active covariances equal, others no larger, least squares at the end', () => {
    for (const { x, y } of cases.filter((c) => c.x.length > c.x[0].length)) {
      const { alphas, coefficients, active } = larsPath(fromRows(x), column(y), { method: 'lar', intercept: true });
      toRows(coefficients).forEach((b, step) => {
        const { moments } = weightedGram(
          fromRows(x),
          column(y.map((v, i) => v - x[i].reduce((s, u, j) => s + u * b[j], 0))),
        );
        const level = alphas[step] * y.length;
        const slack = 1e-9 * (1 + alphas[0] * y.length);
        for (const j of active.slice(0, step)) expect(Math.abs(Math.abs(moments[j]) - level)).toBeLessThan(slack);
        for (const c of moments) expect(Math.abs(c)).toBeLessThan(level + slack);
      });
      const end = toRows(coefficients)[coefficients.shape[0] - 1];
      if (active.length < x[0].length || alphas[alphas.length - 1] > 0) continue;
      expect(end).toBeCloseToArray(weightedRidge(fromRows(x), column(y), { alpha: 0 }).coefficients, { rel: 1e-7 });
    }
  });

  test.each(limeSteps)('larsPath of LIME’s weighted, centred neighbourhood equals the recorded path: %s', (name) => {
    const { expected } = golden<LimeSteps>(name);
    const { data, outputs } = expected.neighbourhood;
    const { label, alphas, coefficients } = expected.lasso_path;
    const y = outputs.map((row) => (typeof row === 'number' ? row : row[label]));
    const got = larsPath(fromRows(data), column(y), { weights: expected.weights, intercept: true });
    expect(got.alphas).toBeCloseToArray(alphas, { abs: 1e-9, rel: 1e-12 });
    expect(got.coefficients).toBeCloseToArray(coefficients, { abs: 1e-9, rel: 1e-12 });
  });

  test('larsPath agrees with coordinate descent at every knot of the lasso', () => {
    for (const { x, y } of cases.slice(0, 12)) {
      const path = larsPath(fromRows(x), column(y), { intercept: true });
      toRows(path.coefficients).forEach((b, step) => {
        if (step === 0 || path.alphas[step] < 1e-3) return;
        const { coefficients } = lasso(fromRows(x), column(y), {
          alpha: path.alphas[step],
          tolerance: 1e-13,
          maxSweeps: 1e6,
        });
        expect(coefficients).toBeCloseToArray(b, { abs: 1e-6 });
      });
    }
  });

  test('larsPath leaves out a column that depends on the active ones, and goes on', () => {
    const r = random(2);
    const x = Array.from({ length: 30 }, () => [r.normal(), r.normal(), r.normal()]).map(([a, b, c]) => [
      a,
      b,
      2 * a,
      c,
    ]);
    const y = x.map(([a, b, , c]) => 3 * a + b + 0.5 * c);
    const { active, coefficients } = larsPath(fromRows(x), column(y));
    expect([...active].sort()).toEqual([1, 2, 3]);
    expect(toRows(coefficients)[coefficients.shape[0] - 1]).toBeCloseToArray([0, 1, 1.5, 0.5], { abs: 1e-9 });
  });

  test('larsPath ends at alphaMin, between two knots, and after maxSteps', () => {
    const { x, y } = cases.filter((c) => c.x[0].length > 4)[0];
    const full = larsPath(fromRows(x), column(y));
    const alphaMin = (full.alphas[1] + full.alphas[2]) / 2;
    const short = larsPath(fromRows(x), column(y), { alphaMin });
    expect(short.alphas[2]).toBe(alphaMin);
    const middle = toRows(full.coefficients)[1].map((v, j) => (v + toRows(full.coefficients)[2][j]) / 2);
    expect(toRows(short.coefficients)[2]).toBeCloseToArray(middle, { abs: 1e-12 });
    expect(larsPath(fromRows(x), column(y), { maxSteps: 2 }).alphas.length).toBe(3);
  });

  test('larsPath of a target that does not vary stays at 0', () => {
    const { alphas, coefficients } = larsPath(fromRows([[1], [2]]), column([3, 3]), { intercept: true });
    expect([...alphas, ...coefficients.data]).toEqual([0, 0]);
  });

  test('larsPath refuses several targets', () => {
    expect(() => larsPath(fromRows([[1]]), fromRows([[1, 2]]))).toThrow('one target [n]: [1, 2]');
  });
});
