import { tableMasker } from '@xai/core';
import { fromRows } from '@xai/tensor';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeCoalitions } from '../src/write-coalitions.js';

const row = [1, 2, 3, 4, 5, 6];
const background = fromRows([
  [10, 20, 30, 40, 50, 60],
  [-1, -2, -3, -4, -5, -6],
]);

it('writeCoalitions writes what the masker composes, whatever the window, the players and their groups', () => {
  const masker = tableMasker(background, { groups: [[0, 3], [1], [5, 2], [4]] });
  const window = fc.tuple(fc.nat(16), fc.nat(16)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
  fc.assert(
    fc.property(window, fc.nat(1), fc.shuffledSubarray([0, 1, 2, 3]), ([low, high], b, players) => {
      const [from, to] = [Math.min(low, 2 ** players.length), Math.min(high, 2 ** players.length)];
      const [found, expected] = [new Float64Array(18 * 6).fill(-9), new Float64Array(18 * 6).fill(-9)];
      writeCoalitions({ masker, row, b, players }, from, to, found, 2);
      for (let s = from; s < to; s++) {
        const coalition = [0, 0, 0, 0];
        players.forEach((p, i) => {
          coalition[p] = (s >> i) & 1;
        });
        masker.compose(row, b, coalition, expected, (2 + s - from) * 6);
      }
      expect(found).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});
