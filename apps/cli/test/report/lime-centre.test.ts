import { tensor } from '@xai/tensor';
import { describe, expect, it } from 'vitest';
import { conditionShares, sameBin } from '../../src/report/lime-centre.js';

const table = {
  name: 't',
  data: tensor(new Float64Array(0), [0, 2]),
  features: ['n', 'c'],
  categories: { c: ['a', 'b'] },
  kinds: { n: 'number', c: 'nominal' },
  units: {},
  labels: null,
} as const;

describe('conditionShares(table, training, row)', () => {
  it('is the share of training rows in the same quartile bin, or with the same code', () => {
    const rows = Array.from({ length: 8 }, (_, i) => [i + 1, i < 2 ? 0 : 1]).flat();
    const training = tensor(Float64Array.from(rows), [8, 2]);
    expect([...conditionShares(table, training, [1, 0])]).toEqual([0.25, 0.25]);
    expect([...conditionShares(table, training, [8, 1])]).toEqual([0.25, 0.75]);
  });
});

describe('sameBin(column, value)', () => {
  it('puts an edge into the bin below, and many equal values into one bin', () => {
    const same = sameBin(Float64Array.of(0, 0, 0, 0, 0, 0, 0, 5), 0);
    expect([same(0), same(-3), same(5)]).toEqual([true, true, false]);
    expect(sameBin(Float64Array.of(1, 2, 3, 4, 5), 2)(1)).toBe(true);
    expect(sameBin(Float64Array.of(1, 2, 3, 4, 5), 2)(3)).toBe(false);
  });
});
