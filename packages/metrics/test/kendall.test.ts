import { readGolden } from '@xai/test-kit';
import { expect, it } from 'vitest';
import { kendall } from '../src/index.js';

const { cases } = readGolden<{ cases: { a: number[]; b: number[]; kendall: number }[] }>(
  new URL('golden/agreement.json', import.meta.url),
);

it('kendall equals the tau-b of scipy, with and without ties', () => {
  for (const { a, b, kendall: expected } of cases) expect(kendall(a, b)).toBeCloseTo(expected, 12);
});

it('kendall by hand: one of three pairs is turned round', () => {
  expect(kendall([1, 2, 3], [1, 3, 2])).toBeCloseTo(1 / 3, 12);
});

it('kendall corrects for ties: 1 only where both lists tie alike', () => {
  expect(kendall([1, 1, 2], [5, 5, 9])).toBeCloseTo(1, 12);
  expect(kendall([1, 1, 2], [4, 5, 9])).toBeCloseTo(2 / Math.sqrt(2 * 3), 12);
});
