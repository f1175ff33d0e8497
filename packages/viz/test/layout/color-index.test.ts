import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { colorDomain, colorIndex, MISSING } from '../../src/layout/color-index.js';

const golden = JSON.parse(readFileSync(new URL('../golden/shap-plots.json', import.meta.url), 'utf8'));
const table = (rows: (number | null)[][]): number[][] => rows.map((row) => row.map((v) => v ?? Number.NaN));

test('colorDomain is the 5th to 95th percentile as in shap, NaN left out', () => {
  const columns = table(golden.data);
  golden.domains.forEach((domain: number[], j: number) => {
    const [low, high] = colorDomain(columns.map((row) => row[j]));
    expect(low).toBeCloseTo(domain[0], 12);
    expect(high).toBeCloseTo(domain[1], 12);
  });
});

test('colorDomain falls back to the 1st and 99th percentile, then to the extremes, as in shap', () => {
  expect(colorDomain(golden.sparse.values)).toEqual(golden.sparse.domain);
  expect(colorDomain(golden.rare.values)).toEqual(golden.rare.domain);
  expect(colorDomain([Number.NaN])).toEqual([Number.NaN, Number.NaN]);
});

test('colorIndex clips to the ramp, and sets missing values apart', () => {
  expect(Array.from(colorIndex([-9, 0, 1, 9, Number.NaN], [0, 1]))).toEqual([0, 0, 63, 63, MISSING]);
  expect(Array.from(colorIndex([2], [2, 2]))).toEqual([32]);
});
