import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalCdf } from '../src/index.js';
import { type Distributions, golden } from './golden.js';

const { cases } = golden<{ cases: Distributions }>('distributions');

test('normalCdf equals 60-digit arithmetic, far into the lower tail', () => {
  for (const [x, p] of cases.cdf) expect(Math.abs(normalCdf(x) - p) / p).toBeLessThan(1e-14);
});

test('normalCdf is symmetric, rises, and knows its limits', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -40, max: 40, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (x, step) => {
        expect(normalCdf(x) + normalCdf(-x)).toBeCloseTo(1, 15);
        expect(normalCdf(x + step)).toBeGreaterThanOrEqual(normalCdf(x) * (1 - 1e-14));
      },
    ),
  );
  expect([Number.NEGATIVE_INFINITY, -50, 0, 50, Number.POSITIVE_INFINITY].map(normalCdf)).toEqual([0, 0, 0.5, 1, 1]);
  expect(normalCdf(Number.NaN)).toBeNaN();
});
