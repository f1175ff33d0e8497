import { contiguous, type Tensor } from '@xai/tensor';
import type { Attribution, Json } from './contracts.js';

/** An Attribution as JSON, schema xai.attribution/1. */
export type AttributionJSON = { readonly [key: string]: Json };

/**
 * Plain JSON, schema xai.attribution/1, one nested array a row; NaN in `data` is null, infinities are "Infinity" and
 * "-Infinity". Throws RangeError for a value, base or output that is not finite.
 */
export function toJSON(a: Attribution): AttributionJSON {
  const { data, base, values, output, standardErrors, backgroundStandardErrors, interactions, ...plain } = a;
  return {
    schema: 'xai.attribution/1',
    method: plain.method,
    target: plain.target,
    targetName: plain.targetName,
    features: plain.features,
    categories: plain.categories,
    rows: plain.rows,
    data: nested(data, dataNumber),
    base: nested(base, finite('base')),
    values: nested(values, finite('values')),
    output: nested(output, finite('output')),
    unit: plain.unit,
    game: plain.game,
    error: plain.error,
    additive: plain.additive,
    standardErrors: standardErrors && nested(standardErrors, dataNumber),
    backgroundStandardErrors: backgroundStandardErrors && nested(backgroundStandardErrors, dataNumber),
    ...(interactions ? { interactions: nested(interactions, finite('interactions')) } : {}),
    ...(plain.interactionIndex ? { interactionIndex: plain.interactionIndex } : {}),
    background: plain.background,
    seed: plain.seed,
    budget: plain.budget,
    settings: plain.settings,
    diagnostics: plain.diagnostics,
    versions: plain.versions,
  };
}

const dataNumber = (v: number): Json => (Number.isNaN(v) ? null : Number.isFinite(v) ? v : String(v));

const finite =
  (name: string) =>
  (v: number): Json => {
    if (!Number.isFinite(v)) throw new RangeError(`core: ${name} of an attribution must be finite: ${v}`);
    return v;
  };

function nested(t: Tensor, convert: (v: number) => Json): Json[] {
  const { data, shape } = contiguous(t);
  if (shape.length <= 1) return Array.from(data, convert);
  const [n, ...rest] = shape;
  const step = n ? data.length / n : 0;
  return Array.from({ length: n }, (_, i) =>
    nested({ data: data.subarray(i * step, (i + 1) * step), shape: rest }, convert),
  );
}
