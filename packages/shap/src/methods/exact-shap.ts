import { type Explain, type Predict, XaiError } from '@xai/core';
import { enumerate, largestGame } from '../enumerate.js';
import type { SolveRow } from '../row-game.js';
import type { ShapOptions } from '../shap-options.js';
import { shapleyExplainer } from '../shapley-explainer.js';
import { shapleyInteractions } from '../shapley-interactions.js';
import { shapleyTaylor } from '../shapley-taylor.js';
import { differingPlayers } from '../sub-games.js';

/** What `exactShap` may be told. */
export interface ExactOptions extends ShapOptions {
  /** Interactions of pairs too. @default false */
  readonly interactions?: boolean;
  /**
   * Which: `sii`, the Shapley interaction index as TreeSHAP has it, rows sum to the values; `stii`, order-2 Shapley-Taylor as
   * shap's ExactExplainer has it. @default sii, under `parity: 'shap'` stii
   */
  readonly index?: keyof typeof INDICES;
}

const INDICES = {
  sii: { pairs: shapleyInteractions, name: 'SII' },
  stii: { pairs: shapleyTaylor, name: 'STII' },
} as const;

const LARGEST = 2 ** 16;

/**
 * Exact Shapley values of the interventional game: rows [n, columns] -> values [n, features], in the outputs' unit.
 * Each background row is a game of its own over only the players in which the explained row differs from it, 2^d model rows
 * instead of 2^features; their mean is the game's. A link other than the identity is applied to the mean over the background.
 * `budget`: coalitions of the largest game that may be enumerated. @default 2^16
 * Throws XaiError ('budget') beyond it, TypeError for an index without interactions, RangeError for an unknown one.
 * Shapley 1953; Lundberg and Lee 2017, eq. 4. https://arxiv.org/abs/1705.07874
 */
export function exactShap(predict: Predict, options: ExactOptions): Explain {
  const { parity, interactions, index = parity === 'shap' ? 'stii' : 'sii' } = options;
  if (options.index && !interactions) throw new TypeError(`shap: an index needs interactions: true: ${options.index}`);
  if (!Object.hasOwn(INDICES, index)) {
    throw new RangeError(`shap: an index is one of ${Object.keys(INDICES).join(', ')}: ${index}`);
  }
  const { pairs, name } = INDICES[index];
  const solve: SolveRow = async (game) => {
    const budget = game.run.budget ?? LARGEST;
    const differing = differingPlayers(game);
    const players = largestGame(game, differing);
    if (2 ** players > budget) {
      throw new XaiError(
        'budget',
        `shap: exact may enumerate ${budget} coalitions, use kernel or raise the budget: ${game.name} needs 2^${players}`,
      );
    }
    const found = await enumerate(game, differing, interactions ? pairs : undefined);
    return { ...found, budget, diagnostics: { largestGame: players } };
  };
  return shapleyExplainer(predict, options, {
    ...{ name: 'exact', solve, random: false, additive: true },
    interactionIndex: name,
  });
}
