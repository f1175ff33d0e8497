import { random } from '@xai/tensor';
import { expect, it } from 'vitest';
import { shapCoalitions } from '../../src/parity/shap-coalitions.js';

const size = (z: Uint8Array) => z.reduce((a, b) => a + b, 0);

it.each([2, 5, 8])(
  'shapCoalitions with the whole budget lists every coalition of %d with its kernel weight',
  (players) => {
    const { coalitions, weights } = shapCoalitions(players, 2 ** players - 2, random(1));
    expect(new Set(coalitions.map((z) => z.join(''))).size).toBe(2 ** players - 2);
    expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    const mass = (s: number) => (players - 1) / (s * (players - s));
    const all = Array.from({ length: players - 1 }, (_, i) => mass(i + 1)).reduce((a, b) => a + b, 0);
    coalitions.forEach((z, k) => {
      const count = coalitions.filter((other) => size(other) === size(z)).length;
      expect(weights[k]).toBeCloseTo(mass(size(z)) / all / count, 12);
    });
  },
);

it('shapCoalitions enumerates the outer sizes, and draws pairs of the inner ones whose weights share the mass left', () => {
  const { coalitions, weights } = shapCoalitions(12, 2072, random(2));
  expect(coalitions).toHaveLength(2072);
  expect(new Set(coalitions.map((z) => z.join(''))).size).toBe(2072);
  const count = (s: number) => coalitions.filter((z) => size(z) === s).length;
  expect([1, 11, 2, 10, 3, 9].map(count)).toEqual([12, 12, 66, 66, 220, 220]);
  expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
});
