import { type Attribution, type Explain, type FeatureInfo, predictRows, type RunOptions } from '@xai/core';
import { limeTabular } from '@xai/lime';
import { exactShap, kernelShap } from '@xai/shap';
import { type Contiguous, random } from '@xai/tensor';
import { exactAffordable } from './affordable.js';
import type { ReportInputs } from './inputs.js';
import { pickRows } from './table.js';

/** Model rows at once: larger batches leave the processor's cache. */
const BATCH = 4096;

/** Coalitions a row that Kernel SHAP draws where enumeration is not affordable, at least 8 a feature. */
const COALITIONS = 1024;

/** Names and unit, as every explainer takes them. */
export function featureInfo({ table, target, targetName, unit }: ReportInputs): FeatureInfo {
  const names = Array.from({ length: target + 1 }, (_, k) => (k === target && targetName ? targetName : `output ${k}`));
  return {
    featureNames: table.features,
    categories: table.categories,
    unit,
    ...(targetName ? { targetNames: names } : {}),
  };
}

/** Shapley values of rows of the table against a background [b, d]: exact where that is affordable, else sampled. */
export function shapleyValues(
  inputs: ReportInputs,
  background: Contiguous,
  rows: ArrayLike<number>,
  step: string,
  groups?: Readonly<Record<string, readonly string[]>>,
): Promise<Attribution> {
  const { predict, table } = inputs;
  const options = { ...featureInfo(inputs), background, ...(groups ? { groups } : {}) };
  if (exactAffordable(pickRows(table, rows), background)) {
    return explainRows(exactShap(predict, options), inputs, rows, step);
  }
  const budget = Math.max(COALITIONS, 8 * table.features.length);
  return explainRows(kernelShap(predict, options), inputs, rows, step, { budget });
}

/** LIME as its reference does it: quartile bins of the training table, all features kept. */
export function limeOf(inputs: ReportInputs, training: Contiguous): Explain {
  const { table } = inputs;
  return limeTabular(inputs.predict, {
    ...featureInfo(inputs),
    training,
    mode: inputs.unit === 'probability' ? 'classification' : 'regression',
    categorical: table.features.filter((name) => table.kinds[name] === 'nominal'),
  });
}

/** Explains rows of the report's table. */
export function explainRows(
  explain: Explain,
  inputs: ReportInputs,
  rows: ArrayLike<number>,
  step: string,
  { seed = inputs.seed ?? 0, budget }: Pick<RunOptions, 'seed' | 'budget'> = {},
): Promise<Attribution> {
  return explain(pickRows(inputs.table, rows), {
    rows: Array.from(rows),
    target: inputs.target,
    seed,
    budget,
    batchSize: BATCH,
    signal: inputs.signal,
    onProgress: (done, total) => inputs.onStep?.(step, done, total),
  });
}

/** The explained output of some rows of the table. */
export async function outputsOf(inputs: ReportInputs, rows: ArrayLike<number>): Promise<Float64Array> {
  const { data, shape } = pickRows(inputs.table, rows);
  const d = shape[1];
  const source = {
    count: rows.length,
    shape: [d],
    batch: (n: number) => new Float64Array(n * d),
    write: (from: number, to: number, out: { set(values: ArrayLike<number>): void }) =>
      out.set(data.subarray(from * d, to * d)),
  };
  const answer = await predictRows(inputs.predict, source, { signal: inputs.signal, batchSize: BATCH });
  const width = answer.shape[1];
  return Float64Array.from({ length: rows.length }, (_, i) => answer.data[i * width + inputs.target]);
}

/** `count` of the rows, seeded, ascending; all of them where there are no more. */
export function sampleRows(rows: Int32Array, count: number, seed: number): Int32Array {
  if (rows.length <= count) return rows;
  return Int32Array.from(random(seed).choice(rows.length, count), (i) => rows[i]).sort();
}
