import { expect, it } from 'vitest';
import { topOverlap, topOverlapChance } from '../src/index.js';

it('topOverlap is the share of the k largest |values| in common', () => {
  expect(topOverlap([9, -8, 7, 0, 0], [1, 9, 0, -8, 7])).toBeCloseTo(1 / 3, 12);
  expect(topOverlap([9, -8, 7, 0], [-1, 5, 4, 0.5])).toBe(1);
  expect(topOverlap([3, 2, 1, 0], [0, 1, 2, 3], 1)).toBe(0);
});

it('topOverlap shares the last places among features that tie', () => {
  expect(topOverlap([5, 1, 1, 1], [5, 1, 1, 1], 2)).toBeCloseTo((1 + 3 / 9) / 2, 12);
  expect(topOverlap([0, 0, 0, 0], [4, 3, 2, 1], 2)).toBeCloseTo(0.5, 12);
});

it('topOverlapChance is the mean over all ways to place the top: k / features', () => {
  let [sum, ways] = [0, 0];
  for (let i = 0; i < 5; i++) {
    for (let j = 0; j < i; j++) {
      const b = [0, 0, 0, 0, 0];
      b[i] = b[j] = 1;
      sum += topOverlap([9, 8, 0, 0, 0], b, 2);
      ways++;
    }
  }
  expect(sum / ways).toBeCloseTo(topOverlapChance(5, 2), 12);
});

it('topOverlap refuses a k that is no number of features', () => {
  for (const k of [0, 3, 1.5]) expect(() => topOverlap([1, 2], [1, 2], k)).toThrow(`k in 1 .. 2: ${k}`);
});
