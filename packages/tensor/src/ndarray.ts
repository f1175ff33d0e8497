import ndarray, { type NdArray } from 'ndarray';
import type { Data, Tensor } from './tensor.js';

/**
 * A Tensor as an `ndarray` on the same numbers, strides and offset kept; nothing is copied.
 * The other way needs no function: an `ndarray` is a Tensor. Its constructor is `new Function`, which a strict CSP refuses.
 */
export function toNdarray<D extends Data>(t: Tensor<D>): NdArray<D & number[]> {
  return ndarray(t.data as D & number[], [...t.shape], t.stride ? [...t.stride] : undefined, t.offset);
}
