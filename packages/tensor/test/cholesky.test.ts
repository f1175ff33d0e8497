import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '@xai/test-kit';
import { cholesky, solveCholesky } from '../src/index.js';

const entry = fc.double({ min: -10, max: 10, noNaN: true });
/** A = B B' + I of some B: symmetric, positive definite. */
const definite = fc.integer({ min: 1, max: 7 }).chain((d) =>
  fc.array(entry, { minLength: d * d, maxLength: d * d }).map((b) => {
    const a = new Float64Array(d * d);
    for (let i = 0; i < d; i++)
      for (let j = 0; j < d; j++) {
        for (let k = 0; k < d; k++) a[i * d + j] += b[i * d + k] * b[j * d + k];
        if (i === j) a[i * d + j] += 1;
      }
    return { a, d };
  }),
);

describe('cholesky', () => {
  test('cholesky gives the textbook factor of [[4, 2], [2, 10]]', () => {
    expect([...(cholesky(Float64Array.of(4, 2, 2, 10), 2) ?? [])]).toEqual([2, 0, 1, 3]);
  });

  test('cholesky times its transpose is the matrix', () => {
    fc.assert(
      fc.property(definite, ({ a, d }) => {
        const l = cholesky(a, d, 0) as Float64Array;
        const back = a.map((_, at) => {
          let s = 0;
          for (let k = 0; k < d; k++) s += l[Math.floor(at / d) * d + k] * l[(at % d) * d + k];
          return s;
        });
        expect(back).toBeCloseToArray(a, { rel: 1e-13 });
      }),
    );
  });

  test('cholesky gives null where a matrix is not positive definite', () => {
    expect(cholesky(Float64Array.of(1, 2, 2, 1), 2)).toBeNull();
    expect(cholesky(Float64Array.of(1, 1, 1, 1), 2)).toBeNull();
    expect(cholesky(Float64Array.of(0), 1)).toBeNull();
    expect(cholesky(Float64Array.of(Number.NaN), 1)).toBeNull();
  });

  test('cholesky refuses a matrix of another size', () => {
    expect(() => cholesky(new Float64Array(3), 2)).toThrow('needs 4 numbers: 3');
  });
});

describe('solveCholesky', () => {
  test('solveCholesky solves: what A makes of the solution is the right side', () => {
    fc.assert(
      fc.property(definite, ({ a, d }) => {
        const b = Float64Array.from({ length: d }, (_, i) => i - 1.5);
        const x = solveCholesky(cholesky(a, d, 0) as Float64Array, b.slice());
        const back = b.map((_, i) => x.reduce((s, v, j) => s + v * a[i * d + j], 0));
        expect(back).toBeCloseToArray(b, { abs: 1e-8 });
      }),
    );
  });

  test('solveCholesky refuses a right side of another length', () => {
    expect(() => solveCholesky(new Float64Array(4), new Float64Array(3))).toThrow(RangeError);
  });
});
