import type { Attribution } from '@xai/core';
import { fromRows, tensor } from '@xai/tensor';

/** A LIME attribution with the given weights [rows][features]. */
export function fakeAttribution(
  values: number[][],
  conditions = values.map((row) => row.map((_, j) => `f${j}`)),
  output = values.map(() => 0),
): Attribution {
  const zeros = () => tensor(new Float64Array(values.length), [values.length]);
  return {
    method: 'lime',
    target: 0,
    targetName: null,
    features: values[0].map((_, j) => `f${j}`),
    categories: null,
    rows: values.map((_, i) => i),
    data: fromRows(values),
    base: zeros(),
    values: fromRows(values),
    output: tensor(Float64Array.from(output), [values.length]),
    unit: 'value',
    game: 'surrogate',
    error: 'surrogate',
    additive: false,
    standardErrors: null,
    backgroundStandardErrors: null,
    background: null,
    seed: 0,
    budget: 10,
    settings: {},
    diagnostics: conditions.map((c) => ({ conditions: c })),
    versions: {},
  };
}
