import { fromRows, tensor } from '@xai/tensor';
import type { Attribution } from '../src/index.js';

/** A small attribution, all fields filled, for tests. */
export const attribution = (): Attribution => ({
  method: 'exact',
  target: 1,
  targetName: '>50K',
  features: ['Age', 'Sex', 'Hours'],
  categories: { Sex: ['Female', 'Male'] },
  rows: [7, 3],
  data: fromRows([
    [40, 1, Number.NaN],
    [25, 0, 20],
  ]),
  base: tensor(Float64Array.of(0.25, 0.25), [2]),
  values: fromRows([
    [0.5, -0.125, 0],
    [-0.25, 0.125, -0.0625],
  ]),
  output: tensor(Float64Array.of(0.625, 0.0625), [2]),
  unit: 'probability',
  game: 'interventional',
  error: 'none',
  additive: true,
  standardErrors: null,
  backgroundStandardErrors: fromRows([
    [0.01, 0.02, 0],
    [0.03, 0.04, 0],
  ]),
  interactions: tensor(
    Float64Array.from({ length: 18 }, (_, i) => i / 16),
    [2, 3, 3],
  ),
  interactionIndex: 'SII',
  background: { rows: 100, sha256: 'ab' },
  seed: 0,
  budget: 4096,
  settings: { link: 'identity' },
  diagnostics: [{ varying: 3 }, { varying: 2 }],
  versions: { '@xai/core': '0.0.0' },
});
