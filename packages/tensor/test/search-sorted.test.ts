import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bins, searchSorted } from '../src/index.js';

test('searchSorted counts the edges below, or not above, a value', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 })), fc.integer({ min: -6, max: 6 }), (edges, value) => {
      edges.sort((a, b) => a - b);
      expect(searchSorted(edges, value)).toBe(edges.filter((e) => e < value).length);
      expect(searchSorted(edges, value, 'right')).toBe(edges.filter((e) => e <= value).length);
    }),
  );
});

test('searchSorted puts NaN at the end', () => {
  expect(searchSorted([1, 2], Number.NaN)).toBe(2);
  expect(searchSorted([1, 2], Number.NaN, 'right')).toBe(2);
});

test('bins gives a value on an edge to the bin below, and -1 to a missing one', () => {
  expect([...bins([0, 1, 1.5, 2, 9, Number.NaN], [1, 2])]).toEqual([0, 0, 1, 1, 2, -1]);
  expect([...bins([5], [])]).toEqual([0]);
});
