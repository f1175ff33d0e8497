import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '@xai/test-kit';
import {
  correlationDistance,
  cosine,
  type Distance,
  distancesTo,
  euclidean,
  fromRows,
  manhattan,
  pairwise,
  tensor,
} from '../src/index.js';
import { type Clustering, golden, type LimeSteps, limeSteps } from './golden.js';

const { cases } = golden<{ cases: Clustering[] }>('clustering');
const named: [string, Distance][] = [
  ['euclidean', euclidean],
  ['cityblock', manhattan],
  ['cosine', cosine],
  ['correlation', correlationDistance],
];
const row = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 3, maxLength: 3 });

describe.each(named)('%s', (name, distance) => {
  test(`${name} equals scipy’s pdist`, () => {
    const known = cases.filter((c) => c.pdist[name]);
    expect(known.length).toBeGreaterThan(2);
    for (const { x, pdist } of known)
      expect(pairwise(fromRows(x), distance)).toBeCloseToArray(pdist[name], { abs: 1e-14, rel: 1e-14 });
  });

  test(`${name} is symmetric, never below 0, and 0 from a row to itself`, () => {
    fc.assert(
      fc.property(row, row, (a, b) => {
        expect(distance(a, b)).toBeCloseTo(distance(b, a), 14);
        expect(distance(a, b)).toBeGreaterThanOrEqual(0);
        expect(distance(a, a)).toBeCloseTo(0, 14);
      }),
    );
  });
});

describe('distancesTo', () => {
  test('distancesTo equals LIME’s recorded distances to the explained row', () => {
    for (const name of limeSteps) {
      const { neighbourhood, distances } = golden<LimeSteps>(name).expected;
      const got = distancesTo(fromRows(neighbourhood.data), neighbourhood.data[0]);
      // scikit-learn's own rounding: the distance of row 0 to itself may be 4e-8
      expect(got).toBeCloseToArray(distances, { abs: 1e-6 });
    }
  });

  test('distancesTo takes any distance, and names lengths that differ', () => {
    const x = fromRows([
      [1, 2],
      [3, 5],
    ]);
    expect([...distancesTo(x, [1, 1], manhattan)]).toEqual([1, 6]);
    expect([...distancesTo(x, [9, 5], (a, b) => Math.abs(a[1] - b[1]))]).toEqual([3, 0]);
    expect(() => distancesTo(x, [1])).toThrow('[2, 2] and [1]');
    expect(() => pairwise(tensor(new Float64Array(2), [2]))).toThrow(RangeError);
  });
});
