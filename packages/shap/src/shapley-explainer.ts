import {
  type Explain,
  type ExplainOptions,
  explainer,
  identity,
  type Json,
  type Masker,
  type Predict,
  predictRows,
  type RowSource,
  type RunOptions,
  resolveTargets,
} from '@xai/core';
import { type Contiguous, random, size, tensor } from '@xai/tensor';
import { assemble } from './assemble.js';
import type { PlayedRow, SolveRow } from './row-game.js';
import { type ShapOptions, shapMasker } from './shap-options.js';

/** A Shapley method as `shapleyExplainer` wants it. */
export interface ShapleyMethod {
  readonly name: string;
  readonly solve: SolveRow;
  /** Does it draw random numbers? Then the seed is recorded. */
  readonly random: boolean;
  /** base + sum of values = output. */
  readonly additive: boolean;
  readonly settings?: Readonly<Record<string, Json>>;
  readonly interactionIndex?: 'SII' | 'STII';
}

/**
 * Makes an Explain of a Shapley method: background and rows go through the model once, then each row's game is solved over
 * the players in which the row differs from the background; the others have the value 0. Progress is in rows.
 * Throws RangeError where rows and background differ in columns.
 */
export function shapleyExplainer(predict: Predict, options: ShapOptions, method: ShapleyMethod): Explain {
  const { masker, features } = shapMasker(options);
  const { link = identity } = options;
  const width = size(masker.shape);
  const background = tensor(masker.background, [masker.size, width]);

  return explainer(async (rows: Contiguous, call: ExplainOptions) => {
    if (rows.data.length !== rows.shape[0] * width) {
      const given = rows.data.length / rows.shape[0];
      throw new RangeError(`shap: rows and background need the same columns: ${given} and ${width}`);
    }
    const quiet = { ...call, onProgress: undefined };
    const ids = call.rows ?? Array.from({ length: rows.shape[0] }, (_, i) => i);
    const drawn = await predictRows(
      predict,
      tableRows(background, masker, (b) => `background row ${b}`),
      quiet,
    );
    const targets = resolveTargets(call.target, drawn.shape[1]);
    const own = await predictRows(
      predict,
      tableRows(rows, masker, (i) => `row ${ids[i]}`),
      quiet,
    );
    const ofBackground = columns(drawn, targets);
    const ofRows = columns(own, targets);
    const empty = weightedMean(ofBackground, masker.weights).map((v) => link.link(v));
    const stream = random(call.seed ?? 0);
    const played: PlayedRow[] = [];
    for (let i = 0; i < ids.length; i++) {
      call.signal?.throwIfAborted();
      const row = rows.data.subarray(i * width, (i + 1) * width);
      const output = ofRows.slice(i * targets.length, (i + 1) * targets.length);
      const game = {
        ...{ predict, masker, row, link, targets, empty, output, background: ofBackground },
        name: `row ${ids[i]}`,
        players: masker.varying(row),
        full: output.map((v) => link.link(v)),
        random: stream.fork(ids[i]),
        run: rowRun(call, i, ids.length),
      };
      played.push({ players: game.players, full: game.full, solution: await method.solve(game) });
      call.onProgress?.(i + 1, ids.length);
    }
    return assemble({ method, options, call, masker, features, rows, ids, targets, empty, played });
  });
}

function tableRows({ data, shape }: Contiguous, masker: Masker, label: (i: number) => string): RowSource {
  const width = data.length / shape[0];
  return {
    count: shape[0],
    shape: masker.shape,
    batch: masker.batch,
    write: (from, to, out) => out.set(data.subarray(from * width, to * width)),
    label,
  };
}

function columns({ data, shape }: Contiguous, targets: readonly number[]): Float64Array {
  const width = targets.length;
  return Float64Array.from(
    { length: shape[0] * width },
    (_, i) => data[Math.floor(i / width) * shape[1] + targets[i % width]],
  );
}

function weightedMean(outputs: Float64Array, weights: Float64Array): Float64Array {
  const width = outputs.length / weights.length;
  const mean = new Float64Array(width);
  weights.forEach((w, b) => {
    for (let o = 0; o < width; o++) mean[o] += w * outputs[b * width + o];
  });
  return mean;
}

function rowRun({ batchSize, budget, signal, onProgress }: ExplainOptions, i: number, rows: number): RunOptions {
  return {
    ...{ batchSize, budget, signal },
    onProgress: onProgress && ((done, total) => done < total && onProgress(i + done / total, rows)),
  };
}
