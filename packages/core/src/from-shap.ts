import { fromRows, tensor } from '@xai/tensor';
import type { Attribution, FeatureInfo } from './contracts.js';
import { featureNames, targetName } from './feature-info.js';

/** Lists of numbers in lists, as numpy's `tolist()` gives them. */
export type Nested = number | readonly Nested[];

/** The fields of Python shap's `Explanation` as JSON (`.values.tolist()` and so on), of several rows or of one alone. */
export interface ShapExplanation {
  /** [rows][features] or [rows][features][outputs]; of one row [features], or [features][outputs] if `data` is [features]. */
  readonly values: readonly Nested[];
  /** One number, one a row, one an output, or [rows][outputs]. */
  readonly base_values: Nested;
  /** [rows][features], of one row [features]; null is NaN, text a category. @default NaN */
  readonly data?: readonly (Datum | readonly Datum[])[] | null;
  readonly feature_names?: readonly string[] | null;
  readonly output_names?: readonly string[] | string | null;
}

type Datum = number | string | boolean | null;

/**
 * One Attribution per output of what Python shap prints. Text in the data is looked up in `info.categories`.
 * Throws RangeError where shapes differ, a number is missing or not finite, or a category is unknown.
 */
export function fromShap(
  shap: ShapExplanation,
  info: FeatureInfo & Partial<Pick<Attribution, 'method' | 'game' | 'error'>> = {},
): Attribution[] {
  const single =
    depth(shap.values) === 1 || (depth(shap.values) === 2 && shap.data?.length !== 0 && depth(shap.data) === 1);
  const values = (single ? [shap.values] : shap.values).map((row) => list(row, 'values'));
  const columns = values[0]?.length ?? 0;
  const first = values[0]?.[0];
  const outputs = first === undefined || typeof first === 'number' ? 1 : first.length;
  const names = {
    featureNames: info.featureNames ?? shap.feature_names ?? undefined,
    targetNames: info.targetNames ?? [shap.output_names ?? []].flat(),
  };
  const features = featureNames(names, columns);
  const data = tableOf(shap.data, single, values.length, features, info.categories);
  return Array.from({ length: outputs }, (_, target) => {
    const table = fromRows(values.map((row, i) => row.map((v) => pick(v, target, `values of row ${i}`))));
    const base = Float64Array.from(values, (_row, i) => baseOf(shap.base_values, single ? 0 : i, target, outputs));
    const output = base.map((b, i) => table.data.subarray(i * columns, (i + 1) * columns).reduce((s, v) => s + v, b));
    return {
      method: info.method ?? 'shap',
      target,
      targetName: targetName(names, target),
      features,
      categories: info.categories ?? null,
      rows: Array.from(values.keys()),
      data,
      base: tensor(base, [values.length]),
      values: table,
      output: tensor(output, [values.length]),
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

const depth = (value: unknown): number => (Array.isArray(value) ? 1 + depth(value[0]) : 0);

function list(value: Nested, name: string): readonly Nested[] {
  if (typeof value === 'object' && value !== null) return value;
  throw new RangeError(`core: shap's ${name} must be lists of equal depth: ${value}`);
}

/** A number, the one of several outputs, or the only one of a list. */
function pick(value: Nested | undefined, target: number, name: string): number {
  const found = typeof value === 'object' && value !== null ? value[value.length === 1 ? 0 : target] : value;
  if (typeof found === 'number' && Number.isFinite(found)) return found;
  throw new RangeError(`core: shap's ${name} must be a finite number for output ${target}: ${JSON.stringify(found)}`);
}

function baseOf(base: Nested, row: number, target: number, outputs: number): number {
  const perRow = typeof base === 'object' && (depth(base) > 1 || (outputs === 1 && base.length > 1));
  return pick(perRow ? base[row] : base, target, 'base_values');
}

function tableOf(
  data: ShapExplanation['data'],
  single: boolean,
  rows: number,
  features: readonly string[],
  categories: FeatureInfo['categories'],
) {
  if (data == null) return fromRows(Array.from({ length: rows }, () => features.map(() => Number.NaN)));
  const table = (single && depth(data) === 1 ? [data] : data).map((row) => [row].flat());
  if (table.length !== rows || table.some((row) => row.length !== features.length)) {
    throw new RangeError(
      `core: shap's data needs ${rows} rows of ${features.length}: ${table.length} of ${table[0]?.length}`,
    );
  }
  const read = (v: Datum | readonly Datum[], name: string): number => {
    if (v === null || typeof v === 'number' || typeof v === 'boolean') return v === null ? Number.NaN : Number(v);
    const code = categories?.[name]?.indexOf(String(v)) ?? -1;
    if (code < 0)
      throw new RangeError(`core: ${name} has a value that is no number and no category: ${JSON.stringify(v)}`);
    return code;
  };
  return fromRows(table.map((row) => row.map((v, j) => read(v, features[j]))));
}
