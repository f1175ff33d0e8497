import { expect, it } from 'vitest';
import { exp } from '../src/exp.js';
import { random } from '../src/random.js';

it('exp is within an ulp of Math.exp', () => {
  const r = random(1);
  for (let i = 0; i < 20_000; i++) {
    const x = (r.uniform() - 0.5) * 1400;
    expect(Math.abs(exp(x) - Math.exp(x))).toBeLessThanOrEqual(2 ** -52 * Math.exp(x));
  }
});

it('exp keeps exp 0 = 1, overflows, underflows through the subnormal numbers, and passes NaN on', () => {
  expect(exp(0)).toBe(1);
  expect(exp(1e-300)).toBe(1);
  expect(exp(710)).toBe(Number.POSITIVE_INFINITY);
  expect(exp(709.7)).toBeCloseTo(1.6549840276802644e308, -295);
  expect(exp(-745)).toBe(5e-324);
  expect(exp(-746)).toBe(0);
  expect(exp(Number.NEGATIVE_INFINITY)).toBe(0);
  expect(exp(Number.NaN)).toBeNaN();
});

it('exp gives these bits on every machine', () => {
  expect([0.5, -1, 0.1, -20.5, 300].map(exp)).toEqual([
    1.6487212707001282, 0.36787944117144233, 1.1051709180756477, 1.2501528663867426e-9, 1.9424263952412558e130,
  ]);
});
