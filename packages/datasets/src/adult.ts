import type { Kind, TableDataset } from './table-dataset.js';
import { unpack } from './unpack.js';

/**
 * Adult ("Census Income"), UCI's training split: 32,561 people, 12 features in the encoding of shap's own loader,
 * target 1 where the income is above 50,000 dollars. Codes of nominal columns follow the sorted names that occur
 * ('?' is a category of its own); Relationship alone keeps shap's order. Row order is UCI's, no row is left out.
 * Kohavi 1996, https://doi.org/10.24432/C5XW20
 */
export async function adult(): Promise<TableDataset> {
  const packed = await import('./data/adult.js');
  const kinds: Record<string, Kind> = {};
  for (const name of packed.features) kinds[name] = name in packed.categories ? 'nominal' : 'number';
  return {
    name: 'adult',
    features: packed.features,
    ...(await unpack(packed)),
    targetNames: ['<=50K', '>50K'],
    categories: packed.categories,
    kinds: { ...kinds, 'Education-Num': 'ordered' },
    units: {
      Age: 'years',
      'Education-Num': 'level, 1 Preschool to 16 Doctorate',
      'Capital Gain': 'dollars',
      'Capital Loss': 'dollars',
      'Hours per week': 'hours',
    },
    origin:
      'Becker, B. and Kohavi, R. (1996), Adult, UCI Machine Learning Repository, doi 10.24432/C5XW20, training split; fnlwgt and Education dropped, categories as codes',
    licence: 'CC BY 4.0',
  };
}
