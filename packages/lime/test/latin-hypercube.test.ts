import { normalCdf, random } from '@xai/tensor';
import { expect, test } from 'vitest';
import { latinHypercube } from '../src/sample/latin-hypercube.js';
import { kolmogorov, ROWS } from './draw.js';

test('latinHypercube draws standard normals, much more evenly than independent draws', () => {
  expect(kolmogorov(latinHypercube(random(2), new Float64Array(ROWS)), normalCdf)).toBeLessThan(0.01);
});

test('latinHypercube puts one sample into each stratum, in random order', () => {
  const strata = latinHypercube(random(2), new Float64Array(1000)).map((z) => Math.floor(normalCdf(z) * 1000));
  const rising = strata.filter((s, i) => i > 0 && s > strata[i - 1]).length;
  expect(Math.abs(rising - 500)).toBeLessThan(60);
  expect([...strata.sort()]).toEqual(Array.from({ length: 1000 }, (_, k) => k));
});
