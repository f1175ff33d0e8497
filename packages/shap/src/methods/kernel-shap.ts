import { type Explain, type Predict, XaiError } from '@xai/core';
import { type CoalitionPair, coalitionPairs } from '../coalition-pairs.js';
import { enumerate } from '../enumerate.js';
import { type EvaluatedPair, PAIRS_A_PLAYER, pairedRegression } from '../paired-regression.js';
import type { L1Selection } from '../parity/l1-selection.js';
import { shapKernel } from '../parity/shap-kernel.js';
import { coalitionValues, type RowGame, type RowSolution } from '../row-game.js';
import type { ShapOptions } from '../shap-options.js';
import { shapleyExplainer } from '../shapley-explainer.js';

/** What `kernelShap` may be told. */
export interface KernelOptions extends ShapOptions {
  /** Selection of features under `parity: 'shap'`; null keeps all. @default numFeatures(10) */
  readonly l1?: L1Selection | null;
  /** Sampling stops once every standard error is at most this share of the range of the values; 0 spends the budget. @default 0.01 */
  readonly tolerance?: number;
}

const FIRST_CHECK = 64;

/**
 * Kernel SHAP: Shapley values as a weighted regression on coalitions, rows [n, columns] -> values [n, features].
 * Where the budget holds all coalitions the game is enumerated; else pairs of a coalition and its complement are drawn, with
 * standard errors, until these are small (checked at 64 pairs and each doubling, from 3 pairs a player) or the budget is spent.
 * Standard errors are NaN for fewer than 3 pairs a player. Consistent, not unbiased: give it 8 coalitions a player or more.
 * `budget`: distinct coalitions a row, nobody and all not counted. @default 2^M - 2 for M <= 12 varying features, else 2M + 2048
 * Throws XaiError ('budget') for fewer than 2M coalitions.
 * Lundberg and Lee 2017, theorem 2. https://arxiv.org/abs/1705.07874
 */
export function kernelShap(predict: Predict, options: KernelOptions): Explain {
  const { tolerance = 0.01, parity, l1 } = options;
  if (l1 !== undefined && !parity)
    throw new TypeError("shap: l1 drops features, only parity: 'shap' does: no parity given");
  if (!(tolerance >= 0)) throw new RangeError(`shap: a tolerance must be a number >= 0: ${tolerance}`);
  const solve = async (game: RowGame): Promise<RowSolution> => {
    const players = game.players.length;
    const all = Math.max(0, 2 ** players - 2);
    const budget = game.run.budget ?? (players <= 12 ? all : 2 * players + 2048);
    if (all <= budget)
      return { ...(await enumerate(game)), budget, diagnostics: { coalitions: all, enumerated: true } };
    const least = Math.min(2 * players, all);
    if (budget < least) {
      throw new XaiError('budget', `shap: kernel needs ${least} coalitions for ${game.name}: ${budget}`);
    }
    return { ...(await sample(game, Math.floor(budget / 2), tolerance)), budget };
  };
  return shapleyExplainer(predict, options, {
    ...{ name: 'kernel', solve: parity ? (game) => shapKernel(game, l1) : solve, random: true, additive: true },
    settings: parity ? {} : { tolerance },
  });
}

async function sample(game: RowGame, most: number, tolerance: number): Promise<Omit<RowSolution, 'budget'>> {
  const { players, full, empty } = game;
  const total = full.map((v, o) => v - empty[o]);
  const draw = coalitionPairs(players.length, game.random);
  const pairs: EvaluatedPair[] = [];
  let check = FIRST_CHECK;
  while (check < PAIRS_A_PLAYER * players.length) check *= 2;
  for (; ; check *= 2) {
    pairs.push(...(await evaluated(game, draw(Math.min(check, most)))));
    const found = pairedRegression(pairs, total);
    const precise = check <= most && total.every((_, o) => imprecision(found, o, total.length) <= tolerance);
    if (!precise && check < most) continue;
    const stopped = precise ? 'tolerance' : 'budget';
    return { ...found, sampled: true, diagnostics: { coalitions: 2 * pairs.length, enumerated: false, stopped } };
  }
}

async function evaluated(game: RowGame, pairs: readonly CoalitionPair[]): Promise<EvaluatedPair[]> {
  const [players, width] = [game.players.length, game.targets.length];
  const coalitions = new Uint8Array(2 * pairs.length * players);
  pairs.forEach(({ coalition }, k) => {
    for (let p = 0; p < players; p++) {
      coalitions[2 * k * players + p] = coalition[p];
      coalitions[(2 * k + 1) * players + p] = 1 - coalition[p];
    }
  });
  const v = await coalitionValues(game, coalitions);
  const difference = (k: number) => game.full.map((_, o) => v[2 * k * width + o] - v[(2 * k + 1) * width + o]);
  return pairs.map((pair, k) => ({ ...pair, difference: difference(k) }));
}

/** The largest standard error of output o over the range of its values; 0 where there is no error. */
function imprecision(
  { values, standardErrors }: ReturnType<typeof pairedRegression>,
  o: number,
  width: number,
): number {
  const own = (list: Float64Array): Float64Array => list.filter((_, i) => i % width === o);
  const largest = Math.max(...own(standardErrors));
  return largest === 0 ? 0 : largest / (Math.max(...own(values)) - Math.min(...own(values)));
}
