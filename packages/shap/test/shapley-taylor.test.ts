import '@xai/test-kit';
import { random } from '@xai/tensor';
import { expect, it } from 'vitest';
import { shapleyTaylor } from '../src/shapley-taylor.js';

it('shapleyTaylor is the mean over orders of the joint effect on what stands before the first of the pair', () => {
  const n = 4;
  const r = random(8);
  const v = Float64Array.from({ length: 2 ** n }, () => r.normal());
  const sums = new Float64Array(n * n);
  let orders = 0;
  const visit = (order: number[]): void => {
    if (order.length < n) {
      for (let p = 0; p < n; p++) if (!order.includes(p)) visit([...order, p]);
      return;
    }
    orders++;
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        if (i === j) continue;
        const s = order.slice(0, Math.min(order.indexOf(i), order.indexOf(j))).reduce((a, p) => a | (1 << p), 0);
        sums[i * n + j] += (v[s | (1 << i) | (1 << j)] - v[s | (1 << i)] - v[s | (1 << j)] + v[s]) / 2;
      }
    }
  };
  visit([]);
  const expected = sums.map((sum, at) => (at % (n + 1) === 0 ? v[1 << (at / (n + 1))] - v[0] : sum / orders));
  expect(shapleyTaylor(v, n, 1)).toBeCloseToArray(expected, { rel: 1e-12 });
});
