import { type Contiguous, tensor } from '@xai/tensor';
import type { Attribution, FeatureInfo } from './contracts.js';
import { featureNames, targetName } from './feature-info.js';

/** What Python lime's `Explanation` of one row holds, as JSON. */
export interface LimeExplanation {
  /** `exp.local_exp` (or `as_map()`): label -> [feature index, weight] pairs. */
  readonly local_exp: Readonly<Record<string, readonly (readonly [number, number])[]>>;
  /** `exp.intercept`: label -> intercept. */
  readonly intercept: Readonly<Record<string, number>>;
  /** The explained row, as numbers. */
  readonly data: readonly number[];
  /** `exp.predict_proba`; of a regression the predicted value alone, for which lime holds the weights twice: negated as label 0. */
  readonly prediction: readonly number[];
  /** One number, or by label as newer versions have it. */
  readonly score?: PerLabel;
  readonly local_pred?: PerLabel;
  /** `exp.as_list()` by label: [condition, weight] pairs in the order of `local_exp`. */
  readonly as_list?: Readonly<Record<string, readonly (readonly [string, number])[]>>;
}

type PerLabel = number | readonly number[] | Readonly<Record<string, number | readonly number[]>>;

/**
 * One Attribution per label of what Python lime prints; of a regression one, output 0.
 * Throws RangeError for a feature or label that does not exist, and for what is no finite number.
 */
export function fromLime(lime: LimeExplanation, info: FeatureInfo = {}): Attribution[] {
  const columns = lime.data.length;
  const regression = lime.prediction.length === 1;
  const labels = Object.keys(lime.local_exp);
  const kept = regression && labels.includes('1') ? ['1'] : labels;
  const features = featureNames(info, columns);
  return kept.map((label) => {
    const target = regression ? 0 : Number(label);
    const values = new Float64Array(columns);
    const conditions = [...features];
    lime.local_exp[label].forEach(([feature, weight], i) => {
      if (!(feature in values)) throw new RangeError(`core: lime names feature ${feature}: the row has ${columns}`);
      values[feature] = finite(weight, `weight of feature ${feature}`);
      conditions[feature] = lime.as_list?.[label]?.[i]?.[0] ?? features[feature];
    });
    const r2 = byLabel(lime.score, label);
    const localPrediction = byLabel(lime.local_pred, label);
    return {
      method: 'lime',
      target,
      targetName: targetName(info, target),
      features,
      categories: info.categories ?? null,
      rows: [0],
      data: tensor(Float64Array.from(lime.data), [1, columns]),
      base: one(lime.intercept[label], `intercept of label ${label}`),
      values: tensor(values, [1, columns]),
      output: one(lime.prediction[target], `prediction of label ${label}`),
      unit: info.unit ?? (regression ? 'value' : 'probability'),
      game: 'surrogate',
      error: 'surrogate',
      additive: false,
      standardErrors: null,
      backgroundStandardErrors: null,
      background: null,
      seed: null,
      budget: null,
      settings: { imported: 'lime' },
      diagnostics: [{ r2, localPrediction, ...(lime.as_list ? { conditions } : {}) }],
      versions: {},
    };
  });
}

const one = (v: number | undefined, name: string): Contiguous => tensor(Float64Array.of(finite(v, name)), [1]);

function finite(v: number | undefined, name: string): number {
  if (typeof v === 'number' && Number.isFinite(v)) return v;
  throw new RangeError(`core: lime's ${name} must be a finite number: ${v}`);
}

function byLabel(v: PerLabel | undefined, label: string): number | null {
  const own = typeof v === 'object' && !isList(v) ? v[label] : v;
  const found = typeof own === 'object' ? own[0] : own;
  return found ?? null;
}

const isList = (v: PerLabel): v is readonly number[] => Array.isArray(v);
