import { percentile, random, tensor } from '@xai/tensor';
import { describe, expect, it } from 'vitest';
import { conditionShares, quartileBin } from '../../src/report/lime-centre.js';

const table = {
  name: 't',
  data: tensor(new Float64Array(0), [0, 2]),
  features: ['n', 'c'],
  categories: { c: ['a', 'b'] },
  kinds: { n: 'number', c: 'nominal' },
  units: {},
  labels: null,
} as const;

describe('conditionShares(table, training)', () => {
  it('is the share of training rows in the same quartile bin, or with the same code', () => {
    const rows = Array.from({ length: 8 }, (_, i) => [i + 1, i < 2 ? 0 : 1]).flat();
    const training = tensor(Float64Array.from(rows), [8, 2]);
    const shares = conditionShares(table, training);
    expect([...shares([1, 0])]).toEqual([0.25, 0.25]);
    expect([...shares([8, 1])]).toEqual([0.25, 0.75]);
    expect([...shares([100, 2])]).toEqual([0.25, 0]);
  });
  it('is what counting the rows of each bin gives', () => {
    const source = random(4);
    const training = tensor(
      Float64Array.from({ length: 600 }, () => Math.floor(5 * source.uniform())),
      [300, 2],
    );
    const column = Float64Array.from({ length: 300 }, (_, i) => training.data[2 * i]);
    const edges = percentile(column, [25, 50, 75]);
    const bin = (v: number) => edges.filter((edge) => v > edge).length;
    for (const v of [0, 1, 2, 3, 4, 9]) {
      const share = column.filter((w) => bin(w) === bin(v)).length / 300;
      expect(conditionShares(table, training)([v, 0])[0]).toBe(share);
    }
  });
});

describe('quartileBin(column)', () => {
  it('puts an edge into the bin below, and many equal values into one bin', () => {
    const zeros = quartileBin([0, 0, 0, 0, 0, 0, 0, 5]);
    expect([zeros(0), zeros(-3), zeros(5)]).toEqual([0, 0, 3]);
    expect([1, 2, 3, 4, 5].map(quartileBin([1, 2, 3, 4, 5]))).toEqual([0, 0, 1, 2, 3]);
  });
});
