import { type Explain, type Predict, XaiError } from '@xai/core';
import { meanOfDraws } from '../mean-of-draws.js';
import { coalitionValues, type RowGame, type RowSolution } from '../row-game.js';
import type { ShapOptions } from '../shap-options.js';
import { shapleyExplainer } from '../shapley-explainer.js';

/**
 * Permutation sampling: players join in a random order and then in its reverse; a pair's mean gains are one draw.
 * Unbiased, and additive at any budget; one pair is exact up to interactions of two.
 * Rows [n, columns] -> values and standard errors [n, features] (NaN where there is but one pair).
 * `budget`: model rows an explained row, the background's own included. @default 500 coalitions of the background, or two pairs
 * Throws XaiError ('budget') for less than one pair.
 * Castro, Gomez and Tejada 2009; Mitchell et al. 2022, sec. 4 (antithetic). https://arxiv.org/abs/2104.12199
 */
export function permutationShap(predict: Predict, options: ShapOptions): Explain {
  return shapleyExplainer(predict, options, { name: 'permutation', solve, random: true, additive: true });
}

async function solve(game: RowGame): Promise<RowSolution> {
  const { players, masker, full, empty, run } = game;
  const n = players.length;
  const width = full.length;
  const budget = run.budget ?? Math.max(500, 4 * masker.players) * masker.size + 1;
  if (n < 2) {
    const values = n ? full.map((v, o) => v - empty[o]) : new Float64Array(0);
    return { values, sampled: false, budget, diagnostics: { pairs: 0 } };
  }
  const perPair = 2 * (n - 1) * masker.size;
  const pairs = Math.floor((budget - masker.size - 1) / perPair);
  if (pairs < 1) {
    const least = perPair + masker.size + 1;
    throw new XaiError('budget', `shap: permutation needs ${least} model rows for ${game.name}: ${budget}`);
  }
  const orders = Array.from({ length: pairs }, () => {
    const order = game.random.permutation(n);
    return [order, order.slice().reverse()];
  });
  const known = await coalitionValues(game, prefixes(orders.flat(), n));
  const draws = orders.map((pair, k) => {
    const gains = new Float64Array(n * width);
    pair.forEach((order, turn) => {
      const at = (2 * k + turn) * (n - 1);
      order.forEach((player, i) => {
        for (let o = 0; o < width; o++) {
          const after = i === n - 1 ? full[o] : known[(at + i) * width + o];
          const before = i === 0 ? empty[o] : known[(at + i - 1) * width + o];
          gains[player * width + o] += (after - before) / 2;
        }
      });
    });
    return gains;
  });
  return { ...meanOfDraws(draws), sampled: true, budget, diagnostics: { pairs } };
}

/** The coalitions of the first 1 .. n - 1 players of each order, [orders * (n - 1), n]. */
function prefixes(orders: readonly Int32Array[], n: number): Uint8Array {
  const coalitions = new Uint8Array(orders.length * (n - 1) * n);
  orders.forEach((order, k) => {
    for (let i = 0; i < n - 1; i++) {
      const at = (k * (n - 1) + i) * n;
      for (let j = 0; j <= i; j++) coalitions[at + order[j]] = 1;
    }
  });
  return coalitions;
}
