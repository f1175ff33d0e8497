import { fromRows } from '@xai/tensor';
import '@xai/test-kit';
import { describe, expect, test } from 'vitest';
import { distances, proximities } from '../src/proximity.js';
import { explanations, recorded } from './recorded.js';

const manhattan = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((sum, v, j) => sum + Math.abs(v - b[j]), 0);

test.each(explanations)('distances and proximities equal the recorded ones: %s, %s', (data, setting) => {
  const { expected, x, weights } = recorded(data, setting);
  expect(distances(x)).toBeCloseToArray(expected.distances, { abs: 1e-6 });
  expect(weights).toBeCloseToArray(expected.weights, { abs: 1e-9 });
});

describe('proximities', () => {
  const { x, rows } = recorded('iris', 'quartile');

  test('distances counts mismatches where Manhattan is asked for', () => {
    const counts = rows.map((row) => row.filter((v) => v === 0).length);
    expect([...distances(x, manhattan)]).toEqual(counts);
    expect(
      distances(
        fromRows([
          [1, 2],
          [4, 6],
        ]),
      ),
    ).toBeCloseToArray([0, 5], { abs: 0 });
  });

  test('proximities refuses weights that are negative, not finite, or 0 throughout', () => {
    expect(() => proximities(x, { kernel: () => -1, width: 1 })).toThrow(
      'lime: a kernel must return finite numbers >= 0: -1 for sample 0',
    );
    expect(() => proximities(x, { kernel: () => 1 / 0, width: 1, distance: manhattan })).toThrow(
      'Infinity for sample 0',
    );
    expect(() => proximities(x, { kernel: () => 0, width: 3 })).toThrow(
      'lime: a kernel must give some sample a weight: 0 for all, width 3',
    );
  });
});
