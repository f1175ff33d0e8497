import type { Activations, Tensor } from '@xai/core';
import { type Contiguous, contiguous, tensor } from '@xai/tensor';

/** Entry i of the first axis: [n, ...shape] -> [...shape], a view. */
export function entry(batch: Tensor, i: number): Contiguous {
  const { data, shape } = contiguous(batch);
  const size = data.length / shape[0];
  return tensor(data.subarray(i * size, (i + 1) * size), shape.slice(1));
}

/** One image's activations as many as `count` times, so that the head can be tried on `count` changes of them. */
export function repeated({ values, boundary }: Activations, i: number, count: number): Activations {
  const copies = (batch: Tensor): Contiguous<Float32Array> => {
    const one = entry(batch, i);
    const data = new Float32Array(one.data.length * count);
    for (let k = 0; k < count; k++) data.set(one.data, k * one.data.length);
    return tensor(data, [count, ...one.shape]);
  };
  return {
    values: copies(values),
    boundary: Object.fromEntries(Object.entries(boundary).map(([name, batch]) => [name, copies(batch)])),
  };
}

/** Rows of a batch's outputs as float64: [n, ...outputs] -> n arrays. */
export function outputRows(scores: Tensor): Float64Array[] {
  return Array.from({ length: scores.shape[0] }, (_, i) => Float64Array.from(entry(scores, i).data));
}
