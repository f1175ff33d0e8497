import { expect, test } from 'vitest';
import { gaussianKernel, normalCdf } from '../src/index.js';

test('gaussianKernel is 1 at 0, exp(-1 / 2) at its width, and 0 far out', () => {
  expect(gaussianKernel(0, 3)).toBe(1);
  expect(gaussianKernel(2, 2)).toBeCloseTo(Math.exp(-0.5), 15);
  expect(gaussianKernel(1e200, 1)).toBe(0);
});

test('gaussianKernel is the slope of the normal distribution function, times sqrt(2 pi)', () => {
  for (const x of [-2, -0.5, 0.1, 1.7]) {
    const slope = (normalCdf(x + 1e-5) - normalCdf(x - 1e-5)) / 2e-5;
    expect(gaussianKernel(3 * x, 3)).toBeCloseTo(slope * Math.sqrt(2 * Math.PI), 8);
  }
});

test('gaussianKernel refuses a width that is not above 0', () => {
  for (const width of [0, -1, Number.NaN]) expect(() => gaussianKernel(1, width)).toThrow('must be above 0');
});
