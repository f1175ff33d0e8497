import { coalitionSizes } from './coalition-sizes.js';

/**
 * Sums the second differences v(S + ij) - v(S + i) - v(S + j) + v(S) of every pair over the coalitions S without i and j,
 * weighted by the size of S: [players, players, outputs], symmetric, 0 on the diagonal.
 */
export function pairDifferences(
  game: Float64Array,
  players: number,
  outputs: number,
  weights: ArrayLike<number>,
): Float64Array {
  const sizes = coalitionSizes(players);
  const sums = new Float64Array(players * players * outputs);
  for (let s = 0; s < sizes.length; s++) {
    for (let i = 0; i < players; i++) {
      if ((s >> i) & 1) continue;
      for (let j = 0; j < i; j++) {
        if ((s >> j) & 1) continue;
        const [bi, bj] = [1 << i, 1 << j];
        for (let o = 0; o < outputs; o++) {
          const both = game[(s | bi | bj) * outputs + o] - game[(s | bi) * outputs + o];
          const one = game[(s | bj) * outputs + o] - game[s * outputs + o];
          sums[(i * players + j) * outputs + o] += weights[sizes[s]] * (both - one);
        }
      }
    }
  }
  for (let i = 0; i < players; i++) {
    for (let j = 0; j < i; j++) {
      for (let o = 0; o < outputs; o++) {
        sums[(j * players + i) * outputs + o] = sums[(i * players + j) * outputs + o];
      }
    }
  }
  return sums;
}
