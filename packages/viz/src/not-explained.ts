import type { Attribution } from '@xai/core';
import { contiguous, type Tensor, tensor } from '@xai/tensor';

/** Name of the column that `additive` adds. */
export const NOT_EXPLAINED = 'not explained';

/**
 * An attribution whose values sum to the output: itself, or with `notExplained` one with a last column for output - base - sum.
 * Throws RangeError for values that do not add up (LIME's weights, Banzhaf values) otherwise.
 */
export function additive(a: Attribution, plot: string, notExplained = false): Attribution {
  if (a.additive) return a;
  if (!notExplained) {
    throw new RangeError(
      `viz: ${plot} needs values that sum to the output (use bar, or notExplained, --not-explained in xai plot, for a bar of what is left): ${a.method}`,
    );
  }
  const [base, output] = [a.base, a.output].map((t) => contiguous(t).data);
  const values = contiguous(a.values).data;
  const d = a.features.length;
  const left = (i: number) =>
    output[i] - base[i] - Array.from(values.subarray(i * d, (i + 1) * d)).reduce((s, v) => s + v, 0);
  return {
    ...a,
    features: [...a.features, NOT_EXPLAINED],
    data: append(a.data, () => Number.NaN),
    values: append(a.values, left),
    standardErrors: a.standardErrors && append(a.standardErrors, () => 0),
    backgroundStandardErrors: a.backgroundStandardErrors && append(a.backgroundStandardErrors, () => 0),
    interactions: undefined,
    additive: true,
  };
}

function append(t: Tensor, last: (row: number) => number): Tensor {
  const { data, shape } = contiguous(t);
  const [n, d] = shape;
  const out = new Float64Array(n * (d + 1));
  for (let i = 0; i < n; i++) {
    out.set(data.subarray(i * d, (i + 1) * d), i * (d + 1));
    out[i * (d + 1) + d] = last(i);
  }
  return tensor(out, [n, d + 1]);
}
