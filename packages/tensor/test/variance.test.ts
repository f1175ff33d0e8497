import { expect, test } from 'vitest';
import { random, variance } from '../src/index.js';

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

test('variance with whole weights equals that of rows repeated so often', () => {
  const r = random(2);
  const values = Array.from({ length: 9 }, r.normal);
  const weights = values.map(() => r.integer(4) + 1);
  const repeated = values.flatMap((x, i) => Array.from({ length: weights[i] }, () => x));
  for (const ddof of [0, 1]) expect(variance(values, { weights, ddof })).toBeCloseTo(variance(repeated, { ddof }), 13);
});
