import type { TableDataset } from './table-dataset.js';
import { unpack } from './unpack.js';

/**
 * Diabetes: 442 patients, 10 baseline measurements in their raw units (scikit-learn's `load_diabetes(scaled=False)`),
 * target: disease progression after one year, 25 to 346. `sex` holds the file's codes 1 and 2, whose meaning it does not say.
 * Efron, Hastie, Johnstone and Tibshirani 2004, https://doi.org/10.1214/009053604000000067
 */
export async function diabetes(): Promise<TableDataset> {
  const features = ['age', 'sex', 'bmi', 'bp', 's1', 's2', 's3', 's4', 's5', 's6'];
  const { data, target } = await unpack(await import('./data/diabetes.js'));
  return {
    name: 'diabetes',
    features,
    data,
    target,
    targetNames: ['disease progression'],
    categories: {},
    kinds: { ...Object.fromEntries(features.map((name) => [name, 'number'])), sex: 'nominal' },
    units: {
      age: 'years',
      bmi: 'kg/m²',
      bp: 'mm Hg, average',
      s1: 'total serum cholesterol',
      s2: 'low-density lipoproteins',
      s3: 'high-density lipoproteins',
      s4: 'total cholesterol / HDL',
      s5: 'log of serum triglycerides, possibly',
      s6: 'blood sugar',
    },
    origin: 'scikit-learn 1.9.1, sklearn/datasets/data/diabetes_data_raw.csv.gz and diabetes_target.csv.gz, unchanged',
    licence: 'BSD-3-Clause',
  };
}
