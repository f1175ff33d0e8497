import { expect, test } from 'vitest';
import { exponentialKernel } from '../src/index.js';

test('exponentialKernel is sqrt(exp(-d^2 / w^2))', () => {
  expect(exponentialKernel(0, 2)).toBe(1);
  expect(exponentialKernel(3, 2)).toBeCloseTo(Math.exp(-9 / 8), 15);
});
