import { expect, test } from 'vitest';
import { byMagnitude, topFeatures } from '../../src/layout/top-features.js';

test('topFeatures keeps all features where they fit, else one fewer and the rest', () => {
  expect(topFeatures([2, 0, 1], 3)).toEqual({ shown: [2, 0, 1], rest: [] });
  expect(topFeatures([2, 0, 1], 2)).toEqual({ shown: [2], rest: [0, 1] });
  expect(topFeatures([2, 0, 1], 1)).toEqual({ shown: [], rest: [2, 0, 1] });
});

test('topFeatures refuses a number of lines that is none', () => {
  for (const bad of [0, -1, 1.5, Number.NaN]) expect(() => topFeatures([0], bad)).toThrow('viz: maxDisplay');
});

test('byMagnitude sorts by falling size and keeps column order in ties', () => {
  expect(byMagnitude([1, -3, 3, 0])).toEqual([1, 2, 0, 3]);
});
