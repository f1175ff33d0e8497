import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '@xai/test-kit';
import { fromRows, leastSquares, tensor } from '../src/index.js';
import { golden, type Regression } from './golden.js';

const { cases } = golden<{ cases: Regression[] }>('regression');
const row = (d: number) => fc.array(fc.integer({ min: -9, max: 9 }), { minLength: d, maxLength: d });
const problems = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 6 }))
  .chain(([n, d]) => fc.tuple(fc.array(row(d), { minLength: n, maxLength: n }), row(n)));

describe('leastSquares', () => {
  test('leastSquares equals numpy.linalg.lstsq, also with fewer rows than columns', () => {
    for (const { x, y, least_squares } of cases) {
      const { solution } = leastSquares(fromRows(x), tensor(Float64Array.from(y), [y.length]));
      expect(solution).toBeCloseToArray(least_squares, { rel: 1e-9 });
    }
  });

  test('leastSquares leaves a residual that is orthogonal to every column, for any rank', () => {
    fc.assert(
      fc.property(problems, ([a, b]) => {
        const { solution } = leastSquares(fromRows(a), tensor(Float64Array.from(b), [b.length]));
        const residual = b.map((v, i) => v - a[i].reduce((s, c, j) => s + c * solution.data[j], 0));
        for (let j = 0; j < a[0].length; j++) {
          expect(Math.abs(residual.reduce((s, v, i) => s + v * a[i][j], 0))).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('leastSquares takes the solution of least norm: equal columns share evenly, zero columns get 0', () => {
    const { solution, rank } = leastSquares(
      fromRows([
        [1, 1, 0, 2],
        [2, 2, 0, 4],
        [3, 3, 0, 6],
      ]),
      tensor(Float64Array.of(6, 12, 18), [3]),
    );
    expect(rank).toBe(1);
    expect(solution).toBeCloseToArray([1, 1, 0, 2], { abs: 1e-12 });
  });

  test('leastSquares solves several right sides at once, as [d, k]', () => {
    const { solution } = leastSquares(
      fromRows([
        [2, 0],
        [0, 4],
      ]),
      fromRows([
        [2, 4, 6],
        [4, 8, 12],
      ]),
    );
    expect(solution.shape).toEqual([2, 3]);
    expect(solution).toBeCloseToArray([1, 2, 3, 1, 2, 3], { abs: 1e-14 });
  });

  test('leastSquares of a zero matrix is 0, of rank 0', () => {
    const { solution, rank } = leastSquares(fromRows([[0, 0]]), tensor(Float64Array.of(5), [1]));
    expect(rank).toBe(0);
    expect([...solution.data]).toEqual([0, 0]);
  });

  test('leastSquares is safe against overflow', () => {
    const { solution } = leastSquares(fromRows([[1e200], [1e200]]), tensor(Float64Array.of(1e200, 3e200), [2]));
    expect(solution.data[0]).toBeCloseTo(2, 12);
  });

  test('leastSquares names shapes that do not fit', () => {
    expect(() => leastSquares(fromRows([[1, 2]]), tensor(new Float64Array(2), [2]))).toThrow('[1,2] and [2]');
  });
});

test('leastSquares refuses NaN and infinity by their place', () => {
  expect(() => leastSquares(fromRows([[1], [Number.NaN]]), fromRows([[1], [2]]))).toThrow('A has NaN at 1');
  expect(() => leastSquares(fromRows([[1]]), fromRows([[Number.POSITIVE_INFINITY]]))).toThrow('b has Infinity at 0');
});
