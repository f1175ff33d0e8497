import { normalCdf, random } from '@xai/tensor';
import { expect, test } from 'vitest';
import { gaussian, openQuantile } from '../src/sample/normals.js';
import { kolmogorov, ROWS } from './draw.js';

test('gaussian draws standard normals', () => {
  expect(kolmogorov(gaussian(random(2), new Float64Array(ROWS)), normalCdf)).toBeLessThan(1.95);
});

test('openQuantile is finite at both ends', () => {
  expect(openQuantile(0)).toBeLessThan(-8);
  expect(openQuantile(1)).toBeGreaterThan(8);
  expect([openQuantile(0), openQuantile(1)].every(Number.isFinite)).toBe(true);
});
