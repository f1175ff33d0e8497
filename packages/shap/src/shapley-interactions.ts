import { binomial } from './binomial.js';
import { pairDifferences } from './pair-differences.js';
import { shapleyValues } from './shapley-values.js';

/** Pairwise interactions of an enumerated game [2^players, outputs]: [players, players, outputs], symmetric. */
export type Interactions = (game: Float64Array, players: number, outputs: number) => Float64Array;

/**
 * The Shapley interaction index as TreeSHAP has it: half of a pair's index on either side of the diagonal, which holds what is
 * left of the player's Shapley value, so that each row sums to it.
 * Grabisch and Roubens 1999; Lundberg et al. 2020, Methods. https://doi.org/10.1038/s42256-019-0138-9
 */
export const shapleyInteractions: Interactions = (game, players, outputs) => {
  const weights = Array.from({ length: players - 1 }, (_, s) => 1 / (2 * (players - 1) * binomial(players - 2, s)));
  const index = pairDifferences(game, players, outputs, weights);
  const values = shapleyValues(game, players, outputs);
  for (let i = 0; i < players; i++) {
    for (let o = 0; o < outputs; o++) {
      let rest = values[i * outputs + o];
      for (let j = 0; j < players; j++) rest -= index[(i * players + j) * outputs + o];
      index[(i * players + i) * outputs + o] = rest;
    }
  }
  return index;
};
