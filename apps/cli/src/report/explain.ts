import { type Attribution, type Explain, type FeatureInfo, predictRows } from '@xai/core';
import { limeTabular } from '@xai/lime';
import { exactShap, kernelShap } from '@xai/shap';
import { type Contiguous, random } from '@xai/tensor';
import type { ReportInputs } from './inputs.js';
import { pickRows } from './table.js';

/** Model rows at once: larger batches leave the processor's cache. */
const BATCH = 4096;

/** Features up to which all coalitions are enumerated; beyond, Kernel SHAP samples them. */
const EXACT_FEATURES = 13;

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

/** Shapley values against a background [b, d]: exact where that is affordable. */
export function shapOf(
  inputs: ReportInputs,
  background: Contiguous,
  groups?: Readonly<Record<string, readonly string[]>>,
): Explain {
  const options = { ...featureInfo(inputs), background, ...(groups ? { groups } : {}) };
  return inputs.table.features.length <= EXACT_FEATURES
    ? exactShap(inputs.predict, options)
    : kernelShap(inputs.predict, options);
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
  seed = inputs.seed ?? 0,
): Promise<Attribution> {
  return explain(pickRows(inputs.table, rows), {
    rows: Array.from(rows),
    target: inputs.target,
    seed,
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
