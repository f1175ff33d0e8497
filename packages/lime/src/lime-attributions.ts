import { type Attribution, type Json, targetName, version } from '@xai/core';
import { type Contiguous, exponentialKernel, tensor } from '@xai/tensor';
import type { LocalModel } from './explain-problem.js';
import type { limeOptions, limeSizes } from './lime-options.js';
import type { NeighbourhoodShare } from './neighbourhood-share.js';
import type { Feature } from './sample/feature.js';

/** What LIME found for one row. */
export interface ExplainedRow {
  readonly conditions: readonly string[];
  readonly notes: readonly string[];
  /** The model's own outputs for the row. */
  readonly outputs: Float64Array;
  /** One surrogate per target. */
  readonly models: readonly LocalModel[];
  readonly share: NeighbourhoodShare;
  readonly effectiveSamples: number;
}

/** What all rows share. */
export interface Context {
  readonly options: ReturnType<typeof limeOptions>;
  readonly sizes: ReturnType<typeof limeSizes>;
  readonly features: readonly Feature[];
  readonly background: { readonly rows: number; readonly sha256: string };
  readonly seed: number;
  readonly budget: number;
  readonly mode: 'classification' | 'regression';
}

/** One Attribution per target, as views on one block [rows, targets, features]. */
export function limeAttributions(
  table: Contiguous,
  rows: readonly number[],
  targets: readonly number[],
  explained: readonly ExplainedRow[],
  context: Context,
): Attribution[] {
  const { options, features, background, seed, budget } = context;
  const [n, k, d] = [explained.length, targets.length, features.length];
  const block = (of: (model: LocalModel) => ArrayLike<number>, width: number) => {
    const data = new Float64Array(n * k * width);
    explained.forEach(({ models }, i) => {
      models.forEach((model, t) => {
        data.set(Array.from(of(model)), (i * k + t) * width);
      });
    });
    return data;
  };
  const values = block((m) => m.weights, d);
  const base = block((m) => [m.intercept], 1);
  const sampled = explained.every(({ models }) => models.every((m) => m.standardErrors));
  const errors = sampled ? block((m) => m.standardErrors ?? [], d) : null;
  const view = (data: Float64Array, t: number) => ({ data, shape: [n, d], stride: [k * d, 1], offset: t * d });
  const settings = limeSettings(context);
  const columns = table.shape[1];
  const data = Float64Array.from({ length: n * d }, (_, at) => {
    const i = Math.floor(at / d);
    return features[at % d].value(table.data.subarray(i * columns, (i + 1) * columns));
  });
  return targets.map((target, t) => ({
    method: 'lime',
    target,
    targetName: targetName(options, target),
    features: features.map((f) => f.name),
    categories: categoryNames(context),
    rows,
    data: tensor(data, [n, d]),
    base: { data: base, shape: [n], stride: [k], offset: t },
    values: view(values, t),
    output: tensor(
      Float64Array.from(explained, ({ outputs }) => outputs[target]),
      [n],
    ),
    unit: options.unit ?? 'value',
    game: 'surrogate',
    error: 'surrogate',
    additive: false,
    standardErrors: errors && view(errors, t),
    backgroundStandardErrors: null,
    background,
    seed,
    budget,
    settings,
    diagnostics: explained.map((row) => diagnose(row, t, row.outputs[target], context)),
    versions: { '@xai/lime': version },
  }));
}

function diagnose(row: ExplainedRow, t: number, prediction: number, { mode }: Context): Record<string, Json> {
  const { r2, localPrediction, range, warnings } = row.models[t];
  const classes = mode === 'classification';
  return {
    conditions: row.conditions,
    r2,
    localPrediction,
    prediction,
    gap: localPrediction - prediction,
    outputs: Array.from(row.outputs),
    neighbourhoodShare: classes ? row.share.plain : null,
    weightedNeighbourhoodShare: classes ? row.share.weighted : null,
    neighbourhoodRange: classes ? null : range,
    effectiveSamples: row.effectiveSamples,
    notes: row.notes,
    warnings,
  };
}

function categoryNames({ options, features }: Context): Record<string, readonly string[]> | null {
  const names: Record<string, readonly string[]> = {};
  for (const feature of features) {
    const found = feature.categories ?? options.categories?.[feature.name];
    if (found) names[feature.name] = found;
  }
  return Object.keys(names).length ? names : null;
}

function limeSettings({ options, sizes, mode, budget, features }: Context): Record<string, Json> {
  const grouped = features.filter((f) => f.columns.length > 1);
  return {
    mode,
    samples: budget,
    discretize: options.discretize.name,
    around: options.around,
    lhs: options.lhs,
    kernel: options.kernel === exponentialKernel ? 'exponential' : 'custom',
    kernelWidth: sizes.kernelWidth,
    distance: options.distance ? 'custom' : 'euclidean',
    features: sizes.count,
    select: options.select.name,
    surrogate: options.surrogate.name,
    categorical: options.categorical,
    groups: Object.fromEntries(grouped.map((f) => [f.name, f.columns])),
    weights: features.every((f) => 'code' in f)
      ? 'against samples outside the condition'
      : 'per standard deviation; of categories against samples outside the condition',
    parity: options.parity ?? null,
  };
}
