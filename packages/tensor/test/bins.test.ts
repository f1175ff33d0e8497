import { expect, test } from 'vitest';
import { bins, random } from '../src/index.js';

test('bins gives a value on an edge to the bin below, and -1 to a missing one', () => {
  expect([...bins([0, 1, 1.5, 2, 9, Number.NaN], [1, 2])]).toEqual([0, 0, 1, 1, 2, -1]);
  expect([...bins([5], [])]).toEqual([0]);
});

test('bins holds each value between its edges', () => {
  const r = random(3);
  const edges = [-1, -0.25, 0, 0.5, 2];
  const values = Array.from({ length: 200 }, r.normal);
  bins(values, edges).forEach((bin, i) => {
    expect(values[i]).toBeGreaterThan(edges[bin - 1] ?? Number.NEGATIVE_INFINITY);
    expect(values[i]).toBeLessThanOrEqual(edges[bin] ?? Number.POSITIVE_INFINITY);
  });
});

test('bins takes infinities as values beyond the last edges', () => {
  expect([...bins([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY], [0, 1])]).toEqual([0, 2]);
});
