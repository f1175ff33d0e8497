import { describe, expect, test } from 'vitest';
import '@xai/test-kit';
import { fromRows, linkage, pairwise } from '../src/index.js';
import { type Clustering, golden } from './golden.js';

const { cases } = golden<{ cases: Clustering[] }>('clustering');
const methods = ['single', 'complete', 'average', 'ward'] as const;

describe.each(methods)('linkage by %s', (method) => {
  test(`linkage by ${method} equals scipy’s, ties included`, () => {
    for (const { x, trees } of cases) {
      expect(linkage(fromRows(x), { method })).toBeCloseToArray(trees[method].linkage, { rel: 1e-12 });
    }
  });
});

interface Partition {
  readonly expected: { readonly linkage: number[][]; readonly column_distances_condensed: number[] };
}

test('linkage by single of given distances equals the recorded clustering of diabetes', () => {
  const { expected } = golden<Partition>('diabetes-partition');
  const got = linkage(expected.column_distances_condensed);
  // recorded with unseeded noise of 1e-8
  expect(got).toBeCloseToArray(expected.linkage, { abs: 1e-6 });
});

test('linkage takes condensed distances as it takes points, and leaves them alone', () => {
  const condensed = pairwise(fromRows(cases[2].x));
  const before = condensed.slice();
  expect(linkage(condensed, { method: 'ward' })).toEqual(linkage(fromRows(cases[2].x), { method: 'ward' }));
  expect(condensed).toEqual(before);
});

test('linkage joins equal points at 0', () => {
  expect([...linkage(fromRows([[1], [1], [1]])).data]).toEqual([0, 1, 0, 2, 2, 3, 0, 3]);
});

test('linkage refuses one point, a length that fits no n, NaN, and other methods', () => {
  expect(() => linkage(fromRows([[1]]))).toThrow('at least 2 points: 1');
  expect(() => linkage([1, 2])).toThrow(RangeError);
  expect(() => linkage([Number.NaN])).toThrow('number 0 is NaN');
  expect(() => linkage([1], { method: JSON.parse('"median"') })).toThrow(
    'one of single, complete, average, weighted, ward: median',
  );
});
