import { describe, expect, test } from 'vitest';
import '@xai/test-kit';
import { fromRows, random, tensor, weightedGram } from '../src/index.js';

describe('weightedGram', () => {
  test('weightedGram equals the sums written out, over more rows than are worked on at once', () => {
    const r = random(1);
    const [n, d, k] = [613, 3, 2];
    const x = Array.from({ length: n }, () => Array.from({ length: d }, () => 100 + r.normal()));
    const y = Array.from({ length: n }, () => Array.from({ length: k }, r.normal));
    const w = Array.from({ length: n }, r.uniform);
    const total = w.reduce((a, b) => a + b);
    const mean = (t: number[][], j: number) => t.reduce((s, row, i) => s + w[i] * row[j], 0) / total;
    const product = (a: number[][], i: number, b: number[][], j: number) =>
      a.reduce((s, row, t) => s + w[t] * (row[i] - mean(a, i)) * (b[t][j] - mean(b, j)), 0);
    const got = weightedGram(fromRows(x), fromRows(y), { weights: w });
    const pairs = (m: number) => Array.from({ length: m * d }, (_, at) => [Math.floor(at / d), at % d]);
    expect(got.gram).toBeCloseToArray(
      pairs(d).map(([i, j]) => product(x, i, x, j)),
      { rel: 1e-12 },
    );
    expect(got.moments).toBeCloseToArray(
      pairs(k).map(([t, j]) => product(y, t, x, j)),
      { rel: 1e-11 },
    );
    expect(got.squares).toBeCloseToArray(
      [0, 1].map((t) => product(y, t, y, t)),
      { rel: 1e-12 },
    );
    expect(got.mean).toBeCloseToArray(
      [0, 1, 2].map((j) => mean(x, j)),
      { rel: 1e-14 },
    );
    expect(got.weight).toBeCloseTo(total, 9);
  });

  test('weightedGram centres a constant column to exactly 0, whatever the weights', () => {
    const x = fromRows([[0.1], [0.1], [0.1]]);
    const got = weightedGram(x, tensor(Float64Array.of(1, 2, 4), [3]), { weights: [0.3, 1.7, 0.11] });
    expect([...got.gram, ...got.moments]).toEqual([0, 0]);
    expect(got.mean[0]).toBe(0.1);
  });

  test('weightedGram does not see rows of weight 0: what does not vary among the others centres to exactly 0', () => {
    const x = fromRows([[5], [0.1], [0.1], [0.1]]);
    const got = weightedGram(x, tensor(Float64Array.of(9, 1, 2, 4), [4]), { weights: [0, 0.3, 1.7, 0.11] });
    expect([...got.gram, ...got.moments, got.mean[0]]).toEqual([0, 0, 0.1]);
  });

  test('weightedGram without an intercept does not centre', () => {
    const got = weightedGram(fromRows([[1], [2]]), tensor(Float64Array.of(3, 4), [2]), { intercept: false });
    expect([got.gram[0], got.moments[0], got.squares[0], got.mean[0]]).toEqual([5, 11, 25, 0]);
  });

  test.each<[string, () => unknown]>([
    ['x has NaN in row 1, column 0', () => weightedGram(fromRows([[1], [Number.NaN]]), fromRows([[1], [2]]))],
    [
      'y has Infinity in row 0, column 1',
      () => weightedGram(fromRows([[1]]), fromRows([[1, Number.POSITIVE_INFINITY]])),
    ],
    ['[2,1] and [3,1]', () => weightedGram(fromRows([[1], [2]]), fromRows([[1], [2], [3]]))],
    [
      '2 rows need as many weights: 1',
      () => weightedGram(fromRows([[1], [2]]), fromRows([[1], [2]]), { weights: [1] }),
    ],
    ['weight 1 is -1', () => weightedGram(fromRows([[1], [2]]), fromRows([[1], [2]]), { weights: [1, -1] })],
    ['weight 0 is NaN', () => weightedGram(fromRows([[1]]), fromRows([[1]]), { weights: [Number.NaN] })],
    [
      'a finite sum above 0: 0 over 2 rows',
      () => weightedGram(fromRows([[1], [2]]), fromRows([[1], [2]]), { weights: [0, 0] }),
    ],
    ['0 rows', () => weightedGram(tensor(new Float64Array(0), [0, 2]), tensor(new Float64Array(0), [0]))],
  ])('weightedGram refuses with: %s', (message, call) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });
});
