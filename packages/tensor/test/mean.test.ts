import { expect, test } from 'vitest';
import { mean, variance } from '../src/index.js';

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

test('variance is the population’s, or with ddof 1 the sample’s', () => {
  expect(variance([1, 2, 3, 4])).toBe(1.25);
  expect(variance([1, 2, 3, 4], { ddof: 1 })).toBeCloseTo(5 / 3, 15);
  expect(variance([1, 5], { weights: [3, 1] })).toBe(3);
  expect(variance([0.1, 0.1])).toBe(0);
});

test('variance keeps its digits far from 0', () => {
  expect(variance([1e9 + 1, 1e9 + 2, 1e9 + 3])).toBeCloseTo(2 / 3, 12);
});

test('variance refuses fewer values than ddof asks for', () => {
  expect(() => variance([1], { ddof: 1 })).toThrow('more weight than ddof 1: 1');
});
