import { evaluate, type Link, type Masker, type Predict, type RunOptions } from '@xai/core';
import type { Random } from '@xai/tensor';

/** The interventional game of one row: v(S) = link(weighted mean over the background of f, players of S from the row). */
export interface RowGame {
  readonly predict: Predict;
  readonly masker: Masker;
  readonly row: ArrayLike<number>;
  /** How errors call the row. */
  readonly name: string;
  readonly link: Link;
  /** The players in which the row differs from the background; only they play. */
  readonly players: readonly number[];
  /** The explained outputs of the model. */
  readonly targets: readonly number[];
  /** The model's outputs, before the link: [background rows, targets] and [targets]. */
  readonly background: Float64Array;
  readonly output: Float64Array;
  /** v of nobody and of all players: [targets]. */
  readonly empty: Float64Array;
  readonly full: Float64Array;
  readonly random: Random;
  readonly run: RunOptions;
}

/** What a method found for one row; arrays are [playing players, (playing players,) targets]. */
export interface RowSolution {
  readonly values: Float64Array;
  readonly standardErrors?: Float64Array;
  readonly backgroundStandardErrors?: Float64Array;
  readonly interactions?: Float64Array;
  /** Was it estimated from random draws? */
  readonly sampled: boolean;
  /** The budget that the row was given. */
  readonly budget: number;
  readonly diagnostics: Readonly<Record<string, number | string | boolean>>;
}

/** A solved row. */
export interface PlayedRow {
  readonly players: readonly number[];
  readonly full: Float64Array;
  readonly solution: RowSolution;
}

/** A Shapley method: one row's game in, its values out. */
export type SolveRow = (game: RowGame) => Promise<RowSolution>;

/** v of coalitions [k, playing players] of 0 and 1: [k, targets]. */
export async function coalitionValues(game: RowGame, coalitions: Uint8Array): Promise<Float64Array> {
  const { players, masker, targets, link } = game;
  const count = coalitions.length / players.length;
  const full = new Uint8Array(count * masker.players);
  for (let k = 0; k < count; k++) {
    players.forEach((p, i) => {
      full[k * masker.players + p] = coalitions[k * players.length + i];
    });
  }
  const { data, shape } = await evaluate(game.predict, masker, game.row, full, game.run, game.name);
  return Float64Array.from({ length: count * targets.length }, (_, i) =>
    link.link(data[Math.floor(i / targets.length) * shape[1] + targets[i % targets.length]]),
  );
}
