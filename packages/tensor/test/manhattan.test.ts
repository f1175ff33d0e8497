import { expect, test } from 'vitest';
import { euclidean, manhattan, random } from '../src/index.js';

test('manhattan is the way along the axes, between the euclidean distance and sqrt(d) times it', () => {
  expect(manhattan([0, 0], [3, -4])).toBe(7);
  const r = random(1);
  for (let t = 0; t < 200; t++) {
    const [a, b] = [0, 1].map(() => [r.normal(), r.normal(), r.normal()]);
    expect(manhattan(a, b)).toBeGreaterThanOrEqual(euclidean(a, b) - 1e-15);
    expect(manhattan(a, b)).toBeLessThanOrEqual(Math.sqrt(3) * euclidean(a, b) + 1e-15);
  }
});

test('manhattan of no columns, and from a row to itself, is 0', () => {
  expect(manhattan([], [])).toBe(0);
  expect(manhattan(Float32Array.of(0.1, 7), Float32Array.of(0.1, 7))).toBe(0);
});
