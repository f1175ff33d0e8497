import { pairDifferences } from './pair-differences.js';
import type { Interactions } from './shapley-interactions.js';
import { shapleyWeights } from './shapley-values.js';

/**
 * The Shapley-Taylor index of order 2: half of a pair's index on either side of the diagonal, which holds v({i}) - v({}).
 * The whole matrix sums to v(all) - v({}).
 * Dhamdhere, Agarwal and Sundararajan 2020, eq. 3 and 4. https://arxiv.org/abs/1902.05622
 */
export const shapleyTaylor: Interactions = (game, players, outputs) => {
  const index = pairDifferences(game, players, outputs, shapleyWeights(players));
  for (let i = 0; i < players; i++) {
    for (let o = 0; o < outputs; o++) {
      index[(i * players + i) * outputs + o] = game[(1 << i) * outputs + o] - game[o];
    }
  }
  return index;
};
