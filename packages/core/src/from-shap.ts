import { fromRows, tensor } from '@xai/tensor';
import type { Attribution, FeatureInfo } from './contracts.js';
import { featureNames, targetName } from './feature-info.js';

/** The fields of Python shap's `Explanation` as JSON (`.values.tolist()` and so on). */
export interface ShapExplanation {
  /** [rows][features], or [rows][features][outputs]. */
  readonly values: readonly (readonly (number | readonly number[])[])[];
  /** One number, one a row, or [rows][outputs]. */
  readonly base_values: number | readonly (number | readonly number[])[];
  /** [rows][features] */
  readonly data: readonly (readonly (number | null)[])[];
  readonly feature_names?: readonly string[] | null;
  readonly output_names?: readonly string[] | null;
}

/** One Attribution per output of what Python shap prints. Throws RangeError where shapes differ. */
export function fromShap(
  shap: ShapExplanation,
  info: FeatureInfo & Partial<Pick<Attribution, 'method' | 'game' | 'error'>> = {},
): Attribution[] {
  const rows = shap.values.length;
  const columns = shap.values[0]?.length ?? 0;
  if (shap.data.length !== rows) throw new RangeError(`core: shap's data needs ${rows} rows: ${shap.data.length}`);
  const names: FeatureInfo = {
    featureNames: info.featureNames ?? shap.feature_names ?? undefined,
    targetNames: info.targetNames ?? shap.output_names ?? undefined,
  };
  const first = shap.values[0]?.[0];
  const outputs = typeof first === 'number' || first === undefined ? 1 : first.length;
  return Array.from({ length: outputs }, (_, target) => {
    const values = fromRows(shap.values.map((row) => row.map((v) => (typeof v === 'number' ? v : v[target]))));
    const base = Float64Array.from({ length: rows }, (_, i) => baseOf(shap.base_values, i, target));
    const output = base.map((b, i) => values.data.subarray(i * columns, (i + 1) * columns).reduce((s, v) => s + v, b));
    return {
      method: info.method ?? 'shap',
      target,
      targetName: targetName(names, target),
      features: featureNames(names, columns),
      categories: info.categories ?? null,
      rows: Array.from({ length: rows }, (_, i) => i),
      data: fromRows(shap.data.map((row) => row.map((v) => v ?? Number.NaN))),
      base: tensor(base, [rows]),
      values,
      output: tensor(output, [rows]),
      unit: info.unit ?? 'value',
      game: info.game ?? 'interventional',
      error: info.error ?? 'none',
      additive: true,
      standardErrors: null,
      backgroundStandardErrors: null,
      background: null,
      seed: null,
      budget: null,
      settings: { imported: 'shap' },
      diagnostics: [],
      versions: {},
    };
  });
}

function baseOf(base: ShapExplanation['base_values'], row: number, target: number): number {
  if (typeof base === 'number') return base;
  const own = base[row];
  return typeof own === 'number' ? own : own[target];
}
