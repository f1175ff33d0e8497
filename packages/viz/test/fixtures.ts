import { readFileSync } from 'node:fs';
import type { Attribution } from '@xai/core';
import { fromRows, tensor } from '@xai/tensor';

const golden = JSON.parse(readFileSync(new URL('./golden/adult-exact.json', import.meta.url), 'utf8'));

/** Ten rows of Adult with exact Shapley values. */
export function adult(changes: Partial<Attribution> = {}): Attribution {
  const n = golden.values.length;
  return {
    ...blank(golden.features),
    targetName: '>50K',
    target: 1,
    categories: golden.categories,
    rows: golden.rows.map((_: unknown, i: number) => 100 + i),
    data: fromRows(golden.rows),
    base: tensor(new Float64Array(n).fill(golden.base), [n]),
    values: fromRows(golden.values),
    output: tensor(Float64Array.from(golden.outputs), [n]),
    unit: 'probability',
    background: { rows: golden.backgroundRows, sha256: '' },
    ...changes,
  };
}

const CONDITIONS = ['37 < Age <= 48', 'Workclass=Private', 'Education-Num > 12', 'Marital Status=Married-civ-spouse'];

/** The same numbers as if LIME had found them. */
export const adultLime = (): Attribution => {
  const a = adult({ method: 'lime', game: 'surrogate', error: 'surrogate', additive: false });
  return {
    ...a,
    standardErrors: tensor(new Float64Array(120).fill(0.01), [10, 12]),
    diagnostics: a.rows.map(() => ({
      conditions: a.features.map((name, j) => CONDITIONS[j] ?? `${name} <= 1.00`),
      r2: 0.513,
      localPrediction: 1.13,
      outputs: [0.121, 0.879],
      neighbourhoodShare: [0.88, 0.12],
      weightedNeighbourhoodShare: [0.8, 0.2],
      warnings: ['rank 2 and 3 may change places with another seed'],
    })),
  };
};

function blank(features: readonly string[]): Omit<Attribution, 'rows' | 'data' | 'base' | 'values' | 'output'> {
  return {
    method: 'exact',
    target: 0,
    targetName: null,
    features,
    categories: null,
    unit: 'value',
    game: 'interventional',
    error: 'none',
    additive: true,
    standardErrors: null,
    backgroundStandardErrors: null,
    background: { rows: 100, sha256: '' },
    seed: 0,
    budget: null,
    settings: {},
    diagnostics: [],
    versions: {},
  };
}

/** An additive attribution from its values and data. */
export function attribution(values: number[][], data: number[][], base = 0, features?: readonly string[]): Attribution {
  const names = features ?? values[0].map((_, j) => `x${j}`);
  const n = values.length;
  const sums = values.map((row) => row.reduce((sum, v) => sum + v, base));
  return {
    ...blank(names),
    rows: values.map((_, i) => i),
    data: fromRows(data),
    values: fromRows(values),
    base: tensor(new Float64Array(n).fill(base), [n]),
    output: tensor(Float64Array.from(sums), [n]),
  };
}
