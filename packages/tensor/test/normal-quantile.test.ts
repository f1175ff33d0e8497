import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalCdf, normalQuantile } from '../src/index.js';
import { type Distributions, golden } from './golden.js';

const { cases } = golden<{ cases: Distributions }>('distributions');

test('normalQuantile inverts 60-digit arithmetic', () => {
  for (const [p, x] of cases.quantile) {
    expect(Math.abs(normalQuantile(p) - x)).toBeLessThan(1e-15 * Math.max(Math.abs(x), 1));
  }
});

test('normalQuantile is the inverse of normalCdf', () => {
  fc.assert(
    fc.property(fc.double({ min: -37, max: 5, noNaN: true }), (x) => {
      expect(normalQuantile(normalCdf(x))).toBeCloseTo(x, x < 0 ? 12 : 8);
    }),
  );
});

test('normalQuantile knows its limits', () => {
  expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
  expect(normalQuantile(0.5)).toBe(0);
  for (const p of [-0.1, 1.1, Number.NaN]) expect(normalQuantile(p)).toBeNaN();
});
