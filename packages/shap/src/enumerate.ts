import { identity } from '@xai/core';
import type { RowGame, RowSolution } from './row-game.js';
import type { Interactions } from './shapley-interactions.js';
import { shapleyValues } from './shapley-values.js';
import { differingPlayers, type SubGame, subGames } from './sub-games.js';

/** The players of the largest game that must be enumerated: of a background row, or of the whole game under a link. */
export function largestGame({ link, players }: RowGame, differing: readonly (readonly number[])[]): number {
  return link.name === identity.name ? Math.max(0, ...differing.map((d) => d.length)) : players.length;
}

/**
 * Solves a row's game by enumeration. On the identity scale the game is the weighted mean of the background rows' sub-games, and
 * so are its values, whose spread over the background rows gives their standard errors. Under a link the mean comes first: the
 * sub-games fill the expanded game [2^players], which is solved as one.
 */
export async function enumerate(
  game: RowGame,
  differing: readonly (readonly number[])[] = differingPlayers(game),
  interactions?: Interactions,
): Promise<Omit<RowSolution, 'budget' | 'diagnostics'>> {
  return game.link.name === identity.name
    ? meanOfSubGames(game, differing, interactions)
    : expandedGame(game, differing, interactions);
}

async function meanOfSubGames(game: RowGame, differing: readonly (readonly number[])[], pairs?: Interactions) {
  const { masker, targets } = game;
  const n = game.players.length;
  const width = targets.length;
  const each = new Float64Array(masker.size * n * width);
  const interactions = pairs && new Float64Array(n * n * width);
  await subGames(game, differing, ({ b, players, outputs }) => {
    const found = shapleyValues(outputs, players.length, width);
    for (let i = 0; i < players.length; i++) {
      for (let o = 0; o < width; o++) each[(b * n + players[i]) * width + o] = found[i * width + o];
    }
    if (!pairs || !interactions) return;
    const index = pairs(outputs, players.length, width);
    for (let at = 0; at < index.length; at++) {
      const cell = Math.floor(at / width);
      const [i, j] = [Math.floor(cell / players.length), cell % players.length];
      interactions[(players[i] * n + players[j]) * width + (at % width)] += masker.weights[b] * index[at];
    }
  });
  const values = new Float64Array(n * width);
  masker.weights.forEach((w, b) => {
    for (let i = 0; i < values.length; i++) values[i] += w * each[b * values.length + i];
  });
  return { values, interactions, sampled: false, backgroundStandardErrors: meanErrors(each, values, masker.weights) };
}

/** sqrt(sum w^2 (x - mean)^2 / (1 - sum w^2)), SD / sqrt(n) where the weights are equal; undefined for one row. */
function meanErrors(each: Float64Array, mean: Float64Array, weights: Float64Array): Float64Array | undefined {
  const squares = weights.reduce((sum, w) => sum + w * w, 0);
  if (!(squares < 1)) return undefined;
  const errors = new Float64Array(mean.length);
  weights.forEach((w, b) => {
    for (let i = 0; i < errors.length; i++) errors[i] += (w * (each[b * errors.length + i] - mean[i])) ** 2;
  });
  return errors.map((sum) => Math.sqrt(sum / (1 - squares)));
}

async function expandedGame(game: RowGame, differing: readonly (readonly number[])[], pairs?: Interactions) {
  const { masker, link, targets } = game;
  const n = game.players.length;
  const width = targets.length;
  const expanded = new Float64Array(2 ** n * width);
  await subGames(game, differing, (sub) => {
    const index = projection(sub, n);
    const w = masker.weights[sub.b];
    for (let s = 0; s < index.length; s++) {
      for (let o = 0; o < width; o++) expanded[s * width + o] += w * sub.outputs[index[s] * width + o];
    }
  });
  const linked = expanded.map((v) => link.link(v));
  return { values: shapleyValues(linked, n, width), sampled: false, interactions: pairs?.(linked, n, width) };
}

/** For each coalition of all n players, the index of its part among the sub-game's players. */
function projection({ players }: SubGame, n: number): Uint32Array {
  const index = new Uint32Array(2 ** n);
  for (let i = 0; i < n; i++) {
    const bit = players.includes(i) ? 2 ** players.indexOf(i) : 0;
    for (let s = 2 ** i; s < 2 ** (i + 1); s++) index[s] = index[s - 2 ** i] + bit;
  }
  return index;
}
