import { type Explain, identity, type Predict, predictRows, XaiError } from '@xai/core';
import type { RowGame, RowSolution, SolveRow } from '../row-game.js';
import { runningMoments } from '../running-moments.js';
import type { ShapOptions } from '../shap-options.js';
import { shapleyExplainer } from '../shapley-explainer.js';
import { spreadRest } from '../spread-rest.js';
import { differingPlayers } from '../sub-games.js';

/**
 * IME sampling: each feature's value is the mean gain of its joining a random coalition on a random background row.
 * A draw is a coalition and its complement on a background row in which the feature differs; where it does not, its gain is 0.
 * Unbiased; values and standard errors [n, features] do not add up to the output exactly (`additive: false`), unless
 * `parity: 'shap'`, which spreads the rest over the features by their variance.
 * `budget`: model rows an explained row, the background's own included. @default 2000 a feature, and the background
 * Throws RangeError for a link, XaiError ('budget') for less than one draw a feature.
 * Strumbelj and Kononenko 2010, algorithm 1. https://www.jmlr.org/papers/v11/strumbelj10a.html
 */
export function samplingShap(predict: Predict, options: ShapOptions): Explain {
  const { link = identity, parity } = options;
  if (link.name !== identity.name) {
    throw new RangeError(
      `shap: sampling plays single background rows, use permutation or kernel for a link: ${link.name}`,
    );
  }
  const solve: SolveRow = async (game) => (parity ? spreadRest(game, await sample(game)) : sample(game));
  return shapleyExplainer(predict, options, { name: 'sampling', solve, random: true, additive: parity === 'shap' });
}

/** Draws that are planned and run at once; bounds memory, and lets a signal through. */
const CHUNK = 2 ** 14;

interface Draw {
  readonly b: number;
  /** The player before whom the first coalition stands. */
  readonly player: number;
  /** The share of the background that differs in the player. */
  readonly share: number;
  /** [players] each: the coalition and its complement, the player in neither. */
  readonly coalitions: readonly [Uint8Array, Uint8Array];
}

async function sample(game: RowGame): Promise<RowSolution> {
  const { players, masker, targets, run } = game;
  const n = players.length;
  const width = targets.length;
  const budget = run.budget ?? 2000 * masker.players + masker.size + 1;
  const draws = Math.floor((budget - masker.size - 1) / (4 * n));
  if (n === 0) return { values: new Float64Array(0), sampled: false, budget, diagnostics: { draws: 0 } };
  if (draws < 1) {
    const least = 4 * n + masker.size + 1;
    throw new XaiError('budget', `shap: sampling needs ${least} model rows for ${game.name}: ${budget}`);
  }
  const gained = runningMoments(n, width);
  const total = 4 * draws * n;
  let done = 0;
  for (const plan of chunks(planDraws(game, draws), CHUNK)) {
    const gains = new Float64Array(plan.length * width);
    await predictRows(
      game.predict,
      {
        count: 4 * plan.length,
        shape: masker.shape,
        batch: masker.batch,
        write(from, to, out) {
          for (let i = from; i < to; i++) {
            const { b, player, coalitions } = plan[i >> 2];
            const coalition = coalitions[(i >> 1) & 1];
            coalition[players[player]] = i & 1;
            masker.compose(game.row, b, coalition, out, (i - from) * game.row.length);
          }
        },
        label: (i) => `${game.name} with background row ${plan[i >> 2].b}`,
      },
      { ...run, onProgress: run.onProgress && ((rows) => run.onProgress?.(done + rows, total)) },
      (outputs, from, to, all) => {
        for (let i = from; i < to; i++) {
          const sign = (i & 1 ? 0.5 : -0.5) * plan[i >> 2].share;
          for (let o = 0; o < width; o++) gains[(i >> 2) * width + o] += sign * outputs[(i - from) * all + targets[o]];
        }
      },
    );
    plan.forEach(({ player }, k) => {
      gained.add(player, gains.subarray(k * width, (k + 1) * width));
    });
    done += 4 * plan.length;
  }
  return { ...gained.result(), sampled: true, budget, diagnostics: { draws } };
}

/** Lists of `size` items, the last one shorter, made as they are asked for. */
function* chunks<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let part: T[] = [];
  for (const item of items) {
    part.push(item);
    if (part.length < size) continue;
    yield part;
    part = [];
  }
  if (part.length) yield part;
}

/** `count` draws for each player: a differing background row by weight, a random order of its differing players. */
function* planDraws(game: RowGame, count: number): Generator<Draw> {
  const { players, masker, random } = game;
  const differing = differingPlayers(game);
  for (let player = 0; player < players.length; player++) {
    const rows = differing.flatMap((d, b) => (d.includes(player) ? [b] : []));
    const weights = rows.map((b) => masker.weights[b]);
    const share = weights.reduce((sum, w) => sum + w, 0);
    if (share === 0) continue;
    for (const k of random.choice(rows.length, count, { replace: true, weights })) {
      const others = differing[rows[k]].filter((p) => p !== player);
      const size = random.integer(others.length + 1);
      const first = new Uint8Array(masker.players);
      const second = new Uint8Array(masker.players);
      random.permutation(others.length).forEach((at, i) => {
        (i < size ? first : second)[players[others[at]]] = 1;
      });
      yield { b: rows[k], player, share, coalitions: [first, second] };
    }
  }
}
