import { type Predict, predictRows } from '@xai/core';
import type { Contiguous } from '@xai/tensor';
import type { Context } from '../context.js';
import { openModel } from '../model/open-model.js';
import type { OpenedModel } from '../model/opened-model.js';
import type { ModelSource } from '../model/source.js';
import type { ExplainFlags } from './flags.js';
import { type Outputs, readOutputs } from './outputs.js';
import type { Tables } from './tables.js';

/** A model that runs, with its outputs understood. */
export interface Prepared extends Outputs {
  readonly model: OpenedModel;
  /** Names of the outputs, or null. */
  readonly targetNames: readonly string[] | null;
}

/**
 * Opens the model for these tables and asks it for one row, so that its outputs are known before anything long begins.
 * The caller disposes `model`. Throws where the model cannot be opened or does not answer in numbers.
 */
export async function prepare(
  flags: Pick<ExplainFlags, 'output' | 'mode'>,
  source: ModelSource,
  tables: Tables,
  row: number,
  context: Context,
): Promise<Prepared> {
  const model = await openModel(source, tables, flags, context);
  try {
    const width = await outputWidth(model.predict, tables.data, row, context.signal);
    const outputs = readOutputs({ ...model, mode: flags.mode }, width);
    const names = source.card.targetNames;
    return { ...outputs, model, targetNames: names?.length === outputs.count ? names : null };
  } catch (error) {
    model.dispose();
    throw error;
  }
}

async function outputWidth(
  predict: Predict,
  { data, shape }: Contiguous<Float64Array>,
  row: number,
  signal: AbortSignal,
) {
  const width = shape[1];
  const source = {
    count: 1,
    shape: [width],
    batch: () => new Float64Array(width),
    write: (_from: number, _to: number, out: { set(values: ArrayLike<number>): void }) =>
      out.set(data.subarray(row * width, (row + 1) * width)),
    label: () => `row ${row}`,
  };
  const { shape: answer } = await predictRows(predict, source, { signal });
  return answer[1];
}
