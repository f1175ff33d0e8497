import { contiguous } from '@xai/tensor';
import type { Attribution } from './contracts.js';

/** Mean of |value| over the rows, per feature: [features]. */
export function meanAbs({ values }: Attribution): Float64Array {
  const { data, shape } = contiguous(values);
  const [rows, features] = shape;
  const mean = new Float64Array(features);
  for (let i = 0; i < data.length; i++) mean[i % features] += Math.abs(data[i]) / rows;
  return mean;
}

/** Features by falling mean |value|, summed over all targets given; ties keep column order. */
export function featureOrder(targets: Attribution | readonly Attribution[]): number[] {
  const list: readonly Attribution[] = 'method' in targets ? [targets] : targets;
  const means = list.map(meanAbs);
  const sum = means[0].map((_, j) => means.reduce((total, mean) => total + mean[j], 0));
  return Array.from(sum.keys()).sort((a, b) => sum[b] - sum[a] || a - b);
}
