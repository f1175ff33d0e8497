import { readGolden } from '@xai/test-kit';
import { expect, it } from 'vitest';
import { kendall, spearman } from '../src/index.js';

const { cases } = readGolden<{ cases: { a: number[]; b: number[]; spearman: number }[] }>(
  new URL('golden/agreement.json', import.meta.url),
);

it('spearman equals scipy, with and without ties', () => {
  for (const { a, b, spearman: expected } of cases) expect(spearman(a, b)).toBeCloseTo(expected, 12);
});

it.each([spearman, kendall])(
  '%o is 1 for the same order, -1 for the reverse, NaN for a constant list',
  (correlation) => {
    expect(correlation([1, 2, 30], [4, 5, 6])).toBeCloseTo(1, 12);
    expect(correlation([1, 2, 30], [6, 5, 4])).toBeCloseTo(-1, 12);
    expect(correlation([1, 2, 3], [7, 7, 7])).toBeNaN();
    expect(correlation([1], [2])).toBeNaN();
  },
);

it.each([spearman, kendall])('%o is 0 on average over all orders, ties or not: its chance', (correlation) => {
  const a = [1, 2, 2, 5];
  let sum = 0;
  for (const b of orders([1, 1, 3, 4])) sum += correlation(a, b);
  expect(sum / 24).toBeCloseTo(0, 12);
});

it.each([spearman, kendall])('%o refuses lists of different length and NaN', (correlation) => {
  expect(() => correlation([1, 2], [1])).toThrow('metrics: two lists of equal length: 2 and 1');
  expect(() => correlation([1, Number.NaN], [1, 2])).toThrow(RangeError);
});

function orders(list: readonly number[]): number[][] {
  return list.length < 2
    ? [[...list]]
    : list.flatMap((v, i) => orders(list.filter((_, j) => j !== i)).map((rest) => [v, ...rest]));
}
