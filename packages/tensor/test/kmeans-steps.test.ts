import { describe, expect, test } from 'vitest';
import '@xai/test-kit';
import { hartiganWong, lloyd, squaredDistance } from '../src/kmeans-steps.js';

test('squaredDistance takes d numbers of each array from its own place', () => {
  expect(squaredDistance(Float64Array.of(9, 0, 0), 1, Float64Array.of(3, 4, 7), 0, 2)).toBe(25);
  expect(squaredDistance(Float64Array.of(1), 0, Float64Array.of(5), 0, 0)).toBe(0);
});

describe('lloyd', () => {
  test('lloyd ends at weighted means of the rows that are nearest to them', () => {
    const centres = Float64Array.of(0, 1);
    const labels = lloyd(Float64Array.of(0, 1, 2, 10, 12), 1, Float64Array.of(1, 1, 2, 3, 1), centres, 100);
    expect([...labels]).toEqual([0, 0, 0, 1, 1]);
    expect(centres).toBeCloseToArray([(0 + 1 + 4) / 4, (30 + 12) / 4], { abs: 1e-12 });
  });

  test('lloyd gives an empty group the row that costs most', () => {
    const centres = Float64Array.of(0, 1000);
    expect([...lloyd(Float64Array.of(0, 1, 9), 1, Float64Array.of(1, 1, 1), centres, 100)]).toEqual([0, 0, 1]);
    expect([...centres]).toEqual([0.5, 9]);
  });
});

test('hartiganWong moves a row to a lighter group whose centre is farther, where Lloyd’s steps stand still, and finds the best of all partitions', () => {
  const data = Float64Array.of(0, 4, 9, 9);
  const weights = Float64Array.of(1, 1, 0.1, 0.1);
  const centres = Float64Array.of(2, 9);
  const labels = Int32Array.of(0, 0, 1, 1);
  const inertia = hartiganWong(data, 1, weights, centres, labels);
  const cost = (groups: number[]) =>
    [0, 1].reduce((sum, g) => {
      const rows = groups.flatMap((label, i) => (label === g ? [i] : []));
      const mass = rows.reduce((s, i) => s + weights[i], 0);
      const mean = rows.reduce((s, i) => s + weights[i] * data[i], 0) / mass;
      return sum + rows.reduce((s, i) => s + weights[i] * (data[i] - mean) ** 2, 0);
    }, 0);
  const all = [...Array(14).keys()].map((k) => [0, 1, 2, 3].map((i) => ((k + 1) >> i) & 1));
  expect([...labels]).toEqual([0, 1, 1, 1]);
  expect(inertia).toBeCloseTo(Math.min(...all.map(cost)), 12);
  expect(inertia).toBeLessThan(cost([0, 0, 1, 1]));
});
