import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '@xai/test-kit';
import { fromRows, kmeans, tensor, toRows } from '../src/index.js';
import { type Clustering, golden } from './golden.js';

interface Background {
  readonly inputs: { readonly rows: number[][]; readonly k: number };
  readonly expected: { readonly round_values: boolean; readonly inertia: number; readonly weights: number[] }[];
}

const { cases } = golden<{ cases: Clustering[] }>('clustering');
const squared = (a: readonly number[], b: readonly number[]) => a.reduce((s, v, j) => s + (v - b[j]) ** 2, 0);

describe('kmeans', () => {
  test('kmeans with weights reaches scikit-learn’s inertia or less', () => {
    for (const { x, k, weights, inertia } of cases) {
      expect(kmeans(fromRows(x), k, { weights }).inertia).toBeLessThanOrEqual(inertia * (1 + 1e-9) + 1e-20);
    }
  });

  test.each(['kmeans-adult', 'kmeans-diabetes'])(
    'kmeans reaches the inertia of shap’s background or less: %s',
    (name) => {
      const { inputs, expected } = golden<Background>(name);
      const free = expected.find((e) => !e.round_values);
      const got = kmeans(fromRows(inputs.rows), inputs.k);
      expect(got.inertia).toBeLessThanOrEqual((free?.inertia ?? 0) * (1 + 1e-9));
    },
  );

  test('kmeans holds: labels are nearest, centres weighted means, inertia their sum, and no row gains by moving', () => {
    const point = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }));
    const tables = fc.array(fc.tuple(point, fc.integer({ min: 1, max: 5 })), { minLength: 4, maxLength: 30 });
    fc.assert(
      fc.property(tables, fc.integer({ min: 1, max: 4 }), fc.integer(), (rows, k, seed) => {
        const x = rows.map(([p]) => p);
        const weights = rows.map(([, w]) => w);
        const { centres, labels, inertia } = kmeans(fromRows(x), k, { seed, weights, restarts: 2 });
        const c = toRows(centres);
        let sum = 0;
        x.forEach((p, i) => {
          const own = squared(p, c[labels[i]]);
          sum += weights[i] * own;
          expect(own).toBeLessThanOrEqual(Math.min(...c.map((q) => squared(p, q))) + 1e-9);
        });
        expect(inertia).toBeCloseTo(sum, 8);
        const mass = c.map((_, g) => weights.reduce((s, w, i) => s + (labels[i] === g ? w : 0), 0));
        x.forEach((p, i) => {
          const [w, from] = [weights[i], labels[i]];
          if (mass[from] === w) return;
          const saved = (w * mass[from] * squared(p, c[from])) / (mass[from] - w);
          c.forEach((q, g) => {
            if (g !== from) expect((w * mass[g] * squared(p, q)) / (mass[g] + w)).toBeGreaterThanOrEqual(saved - 1e-6);
          });
        });
        c.forEach((centre, g) => {
          const mine = x.map((_, i) => i).filter((i) => labels[i] === g);
          const mass = mine.reduce((s, i) => s + weights[i], 0);
          expect(mass).toBeGreaterThan(0);
          for (const j of [0, 1])
            expect(mine.reduce((s, i) => s + weights[i] * x[i][j], 0) / mass).toBeCloseTo(centre[j], 9);
        });
      }),
      { numRuns: 200 },
    );
  });

  test('kmeans finds groups that are plain to see, by any seed, the same by the same seed', () => {
    const x = fromRows([[0], [1], [100], [101], [200], [201]]);
    for (const seed of [0, 1, 2]) {
      const { centres } = kmeans(x, 3, { seed });
      expect([...centres.data].sort((a, b) => a - b)).toEqual([0.5, 100.5, 200.5]);
    }
    const noisy = fromRows(cases[5].x);
    expect(kmeans(noisy, 4, { seed: 3 })).toEqual(kmeans(noisy, 4, { seed: 3 }));
  });

  test('kmeans of fewer different rows than k gives those', () => {
    const { centres, inertia, labels } = kmeans(
      fromRows([
        [1, 2],
        [1, 2],
        [3, 4],
      ]),
      3,
    );
    expect(toRows(centres).sort()).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(inertia).toBe(0);
    expect(labels[0]).toBe(labels[1]);
    expect(kmeans(fromRows([[5]]), 1).centres.data[0]).toBe(5);
  });

  test('kmeans gives a row of weight 0 a label but no say', () => {
    const { centres, labels } = kmeans(fromRows([[0], [2], [50]]), 1, { weights: [1, 1, 0] });
    expect([centres.data[0], labels[2]]).toEqual([1, 0]);
  });

  test.each<[string, () => unknown]>([
    ['k 0', () => kmeans(fromRows([[1]]), 0)],
    ['k 2', () => kmeans(fromRows([[1]]), 2)],
    ['k 1.5', () => kmeans(fromRows([[1], [2]]), 1.5)],
    ['NaN in row 1', () => kmeans(fromRows([[1], [Number.NaN]]), 1)],
    ['needs rows [n, d]', () => kmeans(tensor(new Float64Array(2), [2]), 1)],
    ['a seed must be a finite number', () => kmeans(fromRows([[1], [2]]), 1, { seed: Number.NaN })],
  ])('kmeans refuses with: %s', (message, call) => {
    expect(call).toThrow(message);
  });
});
