import { mean, variance } from '@xai/tensor';
import type { ScaledFeature } from './feature.js';
import type { Normals } from './normals.js';

/** Mean and population standard deviation of a training column; the scale of a column that does not vary is 1. */
export function columnScale(values: Float64Array): { mean: number; scale: number; constant: boolean } {
  const centre = mean(values);
  const spread = variance(values);
  const n = values.length;
  const constant = spread <= n * Number.EPSILON * spread + (n * centre * Number.EPSILON) ** 2;
  return { mean: centre, scale: constant ? 1 : Math.sqrt(spread), constant };
}

/**
 * A numeric column as it is: samples are normal with the training standard deviation, around the training mean or
 * around the explained row. A column that does not vary in training is not varied (`parity: 'lime'` gives it scale 1).
 */
export function numeric(
  name: string,
  column: number,
  values: Float64Array,
  { normals, around, parity }: { normals: Normals; around: boolean; parity?: 'lime' },
): ScaledFeature {
  const { mean, scale, constant } = columnScale(values);
  const spread = constant && parity !== 'lime' ? 0 : scale;
  return {
    name,
    columns: [column],
    mean,
    scale,
    value: (row) => row[column],
    condition: () => name,
    notes: () => (constant ? [`${name} does not vary in the training rows`] : []),
    draw({ random, words, table, columns }, row) {
      const centre = around ? row[column] : mean;
      const normal = normals(random, new Float64Array(words.length));
      for (let i = 0, at = column; i < normal.length; i++, at += columns) table[at] = centre + spread * normal[i];
    },
  };
}
