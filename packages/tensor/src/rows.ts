import { denseStride } from './contiguous.js';
import type { Data, Tensor } from './tensor.js';

/**
 * Rows [from, to) of the first axis as a view, nothing copied: [n, ...] -> [to - from, ...].
 * `to` @default from + 1, one row. Throws RangeError where a row does not exist.
 */
export function rows<D extends Data>(t: Tensor<D>, from: number, to = from + 1): Tensor<D> {
  const [n, ...rest] = t.shape;
  if (!(Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from <= to && to <= n)) {
    throw new RangeError(`tensor: rows ${from} to ${to} do not exist: shape [${t.shape.join(', ')}]`);
  }
  const stride = t.stride ?? denseStride(t.shape);
  return { data: t.data, shape: [to - from, ...rest], stride, offset: (t.offset ?? 0) + from * stride[0] };
}
