import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairAt } from '../src/condensed.js';
import { fromRows, kMedoids, manhattan, pairwise } from '../src/index.js';

/** The least cost over every set of k medoids. */
function bruteForce(condensed: ArrayLike<number>, n: number, k: number, weights: readonly number[]): number {
  const distance = (i: number, j: number) => (i === j ? 0 : condensed[pairAt(n, i, j)]);
  const cost = (medoids: readonly number[]) =>
    weights.reduce((s, w, i) => s + w * Math.min(...medoids.map((m) => distance(i, m))), 0);
  const sets = (from: number, left: number): number[][] =>
    left === 0
      ? [[]]
      : Array.from({ length: n - from }, (_, i) => from + i).flatMap((m) =>
          sets(m + 1, left - 1).map((s) => [m, ...s]),
        );
  return Math.min(...sets(0, k).map(cost));
}

const points = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 4 })),
  {
    minLength: 4,
    maxLength: 9,
  },
);

describe('kMedoids', () => {
  test('kMedoids is seldom above the best of all sets, and never by a third', () => {
    let best = 0;
    let runs = 0;
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 3 }), (rows, k) => {
        const weights = rows.map((r) => r[2]);
        const condensed = pairwise(fromRows(rows.map((r) => r.slice(0, 2))), manhattan);
        const { cost } = kMedoids(condensed, k, { weights });
        const least = bruteForce(condensed, rows.length, k, weights);
        expect(cost).toBeGreaterThanOrEqual(least - 1e-9);
        expect(cost).toBeLessThanOrEqual(least * 1.34 + 1e-9);
        if (k === 1) expect(cost).toBeCloseTo(least, 9);
        runs++;
        if (cost <= least + 1e-9) best++;
      }),
      { numRuns: 300, seed: 1 },
    );
    expect(best / runs).toBeGreaterThan(0.9);
  });

  test('kMedoids ends where no single swap lowers the cost', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 2, max: 3 }), (rows, k) => {
        const condensed = pairwise(fromRows(rows.map((r) => r.slice(0, 2))));
        const n = rows.length;
        const distance = (i: number, j: number) => (i === j ? 0 : condensed[pairAt(n, i, j)]);
        const { medoids, labels, cost } = kMedoids(condensed, k);
        const costOf = (set: readonly number[]) =>
          rows.reduce((s, _, i) => s + Math.min(...set.map((m) => distance(i, m))), 0);
        expect(costOf([...medoids])).toBeCloseTo(cost, 9);
        labels.forEach((g, i) => {
          for (const m of medoids) expect(distance(i, medoids[g])).toBeLessThanOrEqual(distance(i, m));
        });
        for (let m = 0; m < k; m++)
          for (let c = 0; c < n; c++) {
            expect(costOf([...medoids].with(m, c))).toBeGreaterThanOrEqual(cost * (1 - 1e-9) - 1e-9);
          }
      }),
    );
  });

  test('kMedoids picks real points, ascending, each its own', () => {
    const { medoids, labels, cost } = kMedoids(pairwise(fromRows([[0], [1], [2], [10], [11], [12]])), 2);
    expect([...medoids]).toEqual([1, 4]);
    expect([...labels]).toEqual([0, 0, 0, 1, 1, 1]);
    expect(cost).toBe(4);
  });

  test('kMedoids takes k = n, equal points, and one point', () => {
    expect([...kMedoids([0, 0, 0], 3).medoids]).toEqual([0, 1, 2]);
    expect([...kMedoids([0, 0, 0], 3).labels]).toEqual([0, 1, 2]);
    expect([...kMedoids([], 1).medoids]).toEqual([0]);
  });

  test('kMedoids refuses k outside 1 .. n, and what are no distances', () => {
    expect(() => kMedoids([1], 3)).toThrow('k in 1 .. 2: 3');
    expect(() => kMedoids([1], 0)).toThrow(RangeError);
    expect(() => kMedoids([1, 2], 1)).toThrow(RangeError);
  });
});
