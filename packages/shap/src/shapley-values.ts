import { binomial } from './binomial.js';
import { coalitionSizes } from './coalition-sizes.js';

/**
 * Shapley values [players, outputs] of an enumerated game [2^players, outputs]; bit i of a coalition's index is player i.
 * Differences are weighted, not values: a player that changes nothing gets exactly 0.
 * Shapley 1953, A value for n-person games.
 */
export function shapleyValues(game: Float64Array, players: number, outputs: number): Float64Array {
  const sizes = coalitionSizes(players);
  const weights = shapleyWeights(players);
  const values = new Float64Array(players * outputs);
  for (let i = 0; i < players; i++) {
    const bit = 2 ** i;
    for (let o = 0; o < outputs; o++) {
      let sum = 0;
      for (let block = 0; block < sizes.length; block += 2 * bit) {
        for (let s = block; s < block + bit; s++) {
          sum += weights[sizes[s]] * (game[(s + bit) * outputs + o] - game[s * outputs + o]);
        }
      }
      values[i * outputs + o] = sum;
    }
  }
  return values;
}

/** The share of orders in which a given player comes right after a given coalition, by its size 0 .. players - 1. */
export function shapleyWeights(players: number): Float64Array {
  return Float64Array.from({ length: players }, (_, size) => 1 / (players * binomial(players - 1, size)));
}
