import { expect, test } from 'vitest';
import { euclidean, random } from '../src/index.js';

test('euclidean is the hypotenuse, and meets the triangle inequality', () => {
  expect(euclidean([0, 0], [3, 4])).toBe(5);
  const r = random(1);
  for (let t = 0; t < 200; t++) {
    const [a, b, c] = [0, 1, 2].map(() => [r.normal(), r.normal(), r.normal()]);
    expect(euclidean(a, c)).toBeLessThanOrEqual(euclidean(a, b) + euclidean(b, c) + 1e-15);
    expect(euclidean(a, b)).toBeCloseTo(Math.hypot(...a.map((v, j) => v - b[j])), 14);
  }
});

test('euclidean of no columns, and from a row to itself, is 0', () => {
  expect(euclidean([], [])).toBe(0);
  expect(euclidean(Float32Array.of(0.1, 7), Float32Array.of(0.1, 7))).toBe(0);
});
