import '@xai/test-kit';
import { fromRows, toRows } from '@xai/tensor';
import { expect, it } from 'vitest';
import { shapKmeans } from '../../src/parity/shap-kmeans.js';

it('shapKmeans moves each number of a mean to the nearest that its column holds', () => {
  const table = [
    [0, 10],
    [1, 10],
    [5, 13],
    [100, 20],
    [104, 20],
  ];
  const { background, weights } = shapKmeans(fromRows(table), 2, 1);
  const order = weights[0] > weights[1] ? [0, 1] : [1, 0];
  expect(order.map((m) => weights[m])).toBeCloseToArray([0.6, 0.4], { abs: 1e-15 });
  const [low, high] = order.map((m) => toRows(background)[m]);
  expect(low).toEqual([1, 10]);
  expect([100, 104]).toContain(high[0]);
  expect(high[1]).toBe(20);
});
