import { expect, test } from 'vitest';
import '@xai/test-kit';
import { exponentialKernel, gaussianKernel } from '../src/index.js';
import { golden, type LimeSteps, limeSteps } from './golden.js';

test('exponentialKernel equals LIME’s recorded weights', () => {
  for (const name of limeSteps) {
    const { distances, weights, kernel_width } = golden<LimeSteps>(name).expected;
    expect(distances.map((d) => exponentialKernel(d, kernel_width))).toBeCloseToArray(weights, { abs: 1e-15 });
  }
});

test('exponentialKernel is the gaussian kernel of the same width, as LIME’s root makes it', () => {
  for (const d of [0, 0.3, 2, 50]) expect(exponentialKernel(d, 1.7)).toBeCloseTo(gaussianKernel(d, 1.7), 15);
});

test('exponentialKernel refuses a width that is not above 0', () => {
  for (const width of [0, -1, Number.NaN]) expect(() => exponentialKernel(1, width)).toThrow('must be above 0');
});
