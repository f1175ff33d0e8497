import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchSorted } from '../src/index.js';

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
