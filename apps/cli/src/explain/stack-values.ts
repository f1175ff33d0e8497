import type { Attribution } from '@xai/core';
import { type Contiguous, contiguous, tensor } from '@xai/tensor';

/** The values of several targets as one array: float64 [classes, rows, features]. */
export function stackValues(attributions: readonly Attribution[]): Contiguous<Float64Array> {
  const blocks = attributions.map(({ values }) => contiguous(values));
  const [{ data, shape }] = blocks;
  const all = new Float64Array(data.length * blocks.length);
  blocks.forEach((block, k) => {
    all.set(block.data, k * data.length);
  });
  return tensor(all, [blocks.length, ...shape]);
}
