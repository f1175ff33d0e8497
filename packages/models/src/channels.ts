import { contiguous, type Tensor } from '@xai/tensor';

const strides = (shape: readonly number[]) =>
  shape.map((_, k) => shape.slice(k + 1).reduce((product, n) => product * n, 1));

/** [n, c, ...] as [n, ..., c]. */
export function channelsLast({ data, shape }: Tensor): Tensor {
  const [[n, c, ...space], [step, channel, ...rest]] = [shape, strides(shape)];
  return contiguous({ data, shape: [n, ...space, c], stride: [step, ...rest, channel] });
}

/** [n, ..., c] as [n, c, ...]. */
export function channelsFirst({ data, shape }: Tensor): Tensor {
  const [[n, ...space], [step, ...rest]] = [shape, strides(shape)];
  const [c, channel] = [space.pop() ?? 1, rest.pop() ?? 1];
  return contiguous({ data, shape: [n, c, ...space], stride: [step, channel, ...rest] });
}
