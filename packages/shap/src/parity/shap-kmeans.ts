import { type Contiguous, kmeans, mean, tensor } from '@xai/tensor';
import { groupShares, type WeightedBackground } from '../weighted-background.js';

/** `shap.kmeans`: means of the raw columns (NaN as the column's mean), each number moved to the nearest that its column holds. */
export function shapKmeans(table: Contiguous<Float64Array>, k: number, seed: number): WeightedBackground {
  const [n, columns] = table.shape;
  const column = (data: Float64Array, c: number): number[] =>
    Array.from({ length: n }, (_, i) => data[i * columns + c]);
  const filler = Array.from({ length: columns }, (_, c) => {
    const known = column(table.data, c).filter((v) => !Number.isNaN(v));
    return known.length ? mean(known) : 0;
  });
  const data = table.data.map((v, at) => (Number.isNaN(v) ? filler[at % columns] : v));
  const { centres, labels } = kmeans(tensor(data, [n, columns]), k, { seed });
  const rounded = centres.data.map((centre, at) =>
    column(data, at % columns).reduce((best, v) => (Math.abs(v - centre) < Math.abs(best - centre) ? v : best)),
  );
  return { background: tensor(rounded, centres.shape), weights: groupShares(labels, centres.shape[0]) };
}
