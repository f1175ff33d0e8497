import type { Attribution } from '@xai/core';
import { fromRows, tensor } from '@xai/tensor';

/** An attribution of probabilities with the given values [rows][features]. */
export function attribution(values: number[][], extra: Partial<Attribution> = {}): Attribution {
  const [n, d] = [values.length, values[0].length];
  return {
    method: 'exact',
    target: 1,
    targetName: null,
    features: Array.from({ length: d }, (_, j) => `x${j}`),
    categories: null,
    rows: Array.from({ length: n }, (_, i) => i),
    data: fromRows(values),
    base: tensor(new Float64Array(n), [n]),
    values: fromRows(values),
    output: tensor(new Float64Array(n), [n]),
    unit: 'probability',
    game: 'interventional',
    error: 'none',
    additive: true,
    standardErrors: null,
    backgroundStandardErrors: null,
    background: null,
    seed: null,
    budget: null,
    settings: {},
    diagnostics: [],
    versions: {},
    ...extra,
  };
}
