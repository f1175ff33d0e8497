import { expect, test } from 'vitest';
import { correlationDistance, random, variance } from '../src/index.js';

test('correlationDistance is 1 minus covariance over both deviations', () => {
  const r = random(4);
  for (let t = 0; t < 50; t++) {
    const [a, b] = [0, 1].map(() => Array.from({ length: 6 }, r.normal));
    // var(a + b) = var(a) + var(b) + 2 cov(a, b)
    const covariance = (variance(a.map((v, i) => v + b[i])) - variance(a) - variance(b)) / 2;
    expect(correlationDistance(a, b)).toBeCloseTo(1 - covariance / Math.sqrt(variance(a) * variance(b)), 12);
  }
});

test('correlationDistance does not see shift and scale, and is 2 from a row to its negative', () => {
  const row = [1, 4, 2, 9];
  expect(
    correlationDistance(
      row,
      row.map((v) => 3 * v - 100),
    ),
  ).toBeCloseTo(0, 14);
  expect(
    correlationDistance(
      row,
      row.map((v) => -v),
    ),
  ).toBeCloseTo(2, 14);
});

test('correlationDistance is 1 where one row does not vary, 0 where neither does', () => {
  expect(correlationDistance([1, 2], [5, 5])).toBe(1);
  expect(correlationDistance([3, 3], [5, 5])).toBe(0);
});
