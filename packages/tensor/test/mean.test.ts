import { expect, test } from 'vitest';
import { mean } from '../src/index.js';

test('mean weighs, and is exact for equal values', () => {
  expect(mean([1, 2, 6])).toBe(3);
  expect(mean([1, 2, 6], [0, 3, 1])).toBe(3);
  expect(mean([0.1, 0.1, 0.1])).toBe(0.1);
});

test('mean refuses no values, other lengths, and no weight', () => {
  expect(() => mean([])).toThrow(RangeError);
  expect(() => mean([1], [1, 2])).toThrow('1 and 2');
  expect(() => mean([1], [0])).toThrow('a weight above 0: 0');
});
