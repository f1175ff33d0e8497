import { tensor } from '@xai/tensor';
import type { Attribution, FeatureInfo } from './contracts.js';
import { featureNames, targetName } from './feature-info.js';

/** What Python lime's `Explanation` holds for one instance, as JSON. */
export interface LimeExplanation {
  /** `exp.local_exp` (or `as_map()`): label -> [feature index, weight] pairs. */
  readonly local_exp: Readonly<Record<string, readonly (readonly [number, number])[]>>;
  /** `exp.intercept`: label -> intercept. */
  readonly intercept: Readonly<Record<string, number>>;
  /** The explained row, as numbers. */
  readonly data: readonly number[];
  /** `exp.predict_proba`, or the predicted value alone. */
  readonly prediction: readonly number[];
  readonly score?: number;
  readonly local_pred?: number;
}

/** One Attribution per label of what Python lime prints. */
export function fromLime(lime: LimeExplanation, info: FeatureInfo = {}): Attribution[] {
  const columns = lime.data.length;
  return Object.entries(lime.local_exp).map(([label, pairs]) => {
    const target = Number(label);
    const values = new Float64Array(columns);
    for (const [feature, weight] of pairs) {
      if (!(feature in values)) throw new RangeError(`core: lime names feature ${feature}: the row has ${columns}`);
      values[feature] = weight;
    }
    const one = (v: number) => tensor(Float64Array.of(v), [1]);
    return {
      method: 'lime',
      target,
      targetName: targetName(info, target),
      features: featureNames(info, columns),
      categories: info.categories ?? null,
      rows: [0],
      data: tensor(Float64Array.from(lime.data), [1, columns]),
      base: one(lime.intercept[label]),
      values: tensor(values, [1, columns]),
      output: one(lime.prediction[lime.prediction.length === 1 ? 0 : target]),
      unit: info.unit ?? (lime.prediction.length === 1 ? 'value' : 'probability'),
      game: 'surrogate',
      error: 'surrogate',
      additive: false,
      standardErrors: null,
      backgroundStandardErrors: null,
      background: null,
      seed: null,
      budget: null,
      settings: { imported: 'lime' },
      diagnostics: [{ r2: lime.score ?? null, localPrediction: lime.local_pred ?? null }],
      versions: {},
    };
  });
}
