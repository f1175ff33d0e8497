import { expect, it } from 'vitest';
import * as metrics from '../src/index.js';
import { attribution } from './support.js';

it('measures lists every measure that agreement reports, each exported by its name', () => {
  const found = metrics.agreement(attribution([[1, 2]]), attribution([[1, 2]]));
  const { rows: _, top: __, ...reported } = found;
  expect(Object.keys(reported)).toEqual(Object.keys(metrics.measures));
  for (const name of Object.keys(metrics.measures)) expect(metrics).toHaveProperty(name);
});

it('measures rank |values|: the sign does not matter to Spearman and Kendall', () => {
  const [a, b] = [Float64Array.of(1, -2, 3), Float64Array.of(-10, 20, -30)];
  expect(metrics.measures.spearman.score(a, b)).toBeCloseTo(1, 12);
  expect(metrics.measures.kendall.score(a, b)).toBeCloseTo(1, 12);
  expect(metrics.measures.signAgreement.score(a, b)).toBe(0);
});
