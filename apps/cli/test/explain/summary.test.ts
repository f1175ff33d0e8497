import type { Attribution } from '@xai/core';
import { fromRows, tensor } from '@xai/tensor';
import { describe, expect, it } from 'vitest';
import { stackValues } from '../../src/explain/stack-values.js';
import { summary } from '../../src/explain/summary.js';

const attribution = (more: Partial<Attribution> = {}): Attribution => ({
  method: 'exact',
  target: 1,
  targetName: 'yes',
  features: ['age', 'sex', 'income'],
  categories: { sex: ['f', 'm'] },
  rows: [4],
  data: fromRows([[30, 1, Number.NaN]]),
  base: tensor(Float64Array.of(0.25), [1]),
  values: fromRows([[0.125, -0.5, 0]]),
  output: tensor(Float64Array.of(-0.125), [1]),
  unit: 'value',
  game: 'interventional',
  error: 'none',
  additive: true,
  standardErrors: null,
  backgroundStandardErrors: null,
  background: { rows: 9, sha256: '' },
  seed: null,
  budget: null,
  settings: {},
  diagnostics: [],
  versions: {},
  ...more,
});

describe('summary', () => {
  it('summary says which standard errors are unknown', () => {
    const text = summary([attribution({ standardErrors: fromRows([[0.5, Number.NaN, 0.25]]) })]);
    expect(text).toContain('unknown');
    expect(text).toContain('± 0.5');
    expect(text).not.toContain('NaN');
  });

  it('summary lists the largest effects first, categories by name', () => {
    expect(summary([attribution()])).toBe(
      [
        'exact of output 1 (yes): unit value, game interventional, error none, 9 background rows',
        '',
        'row 4: output -0.125, base 0.25',
        'feature    value  effect',
        'sex            m    -0.5',
        'age           30  +0.125',
        'income   missing       0',
        '',
      ].join('\n'),
    );
  });
  it('summary of a surrogate shows its conditions, errors and fit, and leaves out what has no weight', () => {
    const text = summary([
      attribution({
        method: 'lime',
        standardErrors: fromRows([[0.01, 0.02, 0]]),
        diagnostics: [{ conditions: ['age > 20.00', 'sex = m', 'income'], r2: 0.5, localPrediction: -0.1 }],
      }),
    ]);
    expect(text).toContain('row 4: output -0.125, the surrogate says -0.1, its intercept 0.25, its R2 0.5\n');
    expect(text).toContain(
      'sex = m        -0.5          ± 0.02\nage > 20.00  +0.125          ± 0.01\n1 more feature has no weight\n',
    );
  });
  it('summary sums what does not fit, and counts the rows that it leaves out', () => {
    const wide = Array.from({ length: 15 }, (_, j) => j + 1);
    const rows = Array.from({ length: 7 }, () => wide);
    const text = summary([
      attribution({
        features: wide.map((j) => `f${j}`),
        rows: rows.map((_, i) => i),
        data: fromRows(rows),
        values: fromRows(rows),
        base: tensor(new Float64Array(7), [7]),
        output: tensor(new Float64Array(7), [7]),
      }),
    ]);
    expect(text).toMatch(/^3 other features +\+6$/m);
    expect(text).toMatch(/and 2 more rows: --json or --npy writes them all\n$/);
  });
});

describe('stackValues', () => {
  it('stackValues puts classes first', () => {
    const all = stackValues([attribution(), attribution({ values: fromRows([[1, 2, 3]]) })]);
    expect(all.shape).toEqual([2, 1, 3]);
    expect([...all.data]).toEqual([0.125, -0.5, 0, 1, 2, 3]);
  });
});
