import type { TableDataset } from './table-dataset.js';
import { unpack } from './unpack.js';

/**
 * Iris: 150 flowers of three species, 50 each, four lengths in cm; scikit-learn's file, which has Fisher's own values.
 * Fisher 1936, https://doi.org/10.1111/j.1469-1809.1936.tb02137.x
 */
export async function iris(): Promise<TableDataset> {
  const features = ['sepal length', 'sepal width', 'petal length', 'petal width'];
  const { data, target } = await unpack(await import('./data/iris.js'));
  return {
    name: 'iris',
    features,
    data,
    target,
    targetNames: ['setosa', 'versicolor', 'virginica'],
    categories: {},
    kinds: Object.fromEntries(features.map((name) => [name, 'number'])),
    units: Object.fromEntries(features.map((name) => [name, 'cm'])),
    origin: 'scikit-learn 1.9.1, sklearn/datasets/data/iris.csv, unchanged',
    licence: 'BSD-3-Clause',
  };
}
