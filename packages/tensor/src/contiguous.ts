import { type Contiguous, type Data, size, type Tensor, type TypedArray } from './tensor.js';

const isTyped = (data: Data): data is TypedArray => ArrayBuffer.isView(data);

/**
 * The same numbers in row-major order from 0; not copied where they already are.
 * Plain number arrays become Float64Array, typed arrays keep their type.
 * Throws RangeError where the view reaches outside its data, or strides and offset are no whole numbers.
 */
export function contiguous<D extends TypedArray>(t: Tensor<D>): Contiguous<D>;
export function contiguous(t: Tensor): Contiguous;
export function contiguous(t: Tensor): Contiguous {
  const { data, shape, offset = 0 } = t;
  const count = size(shape);
  const dense = denseStride(shape);
  const stride = t.stride ?? dense;
  if (stride.length !== shape.length) {
    throw new RangeError(`tensor: one stride for each dimension: shape [${shape}], stride [${stride}]`);
  }
  if (![...stride, offset].every(Number.isInteger)) {
    throw new RangeError(`tensor: strides and offset must be whole numbers: [${stride.join(', ')}] and ${offset}`);
  }
  const isDense = count === 0 || stride.every((s, k) => shape[k] === 1 || s === dense[k]);
  if (isDense && offset === 0 && data.length === count && isTyped(data)) return { data, shape };
  checkBounds(t, stride, offset, count);
  if (isDense && isTyped(data)) return { data: data.subarray(offset, offset + count), shape };
  const out = isTyped(data) ? data.slice(0, 0) : new Float64Array(0);
  const copy = new (out.constructor as new (n: number) => TypedArray)(count);
  gather(data, shape, stride, offset, copy);
  return { data: copy, shape };
}

/** Row-major strides of a shape. */
export function denseStride(shape: readonly number[]): number[] {
  const stride = new Array<number>(shape.length);
  let step = 1;
  for (let k = shape.length - 1; k >= 0; k--) {
    stride[k] = step;
    step *= shape[k];
  }
  return stride;
}

function checkBounds(t: Tensor, stride: readonly number[], offset: number, count: number): void {
  let low = offset;
  let high = offset;
  t.shape.forEach((n, k) => {
    if (stride[k] > 0) high += stride[k] * (n - 1);
    else low += stride[k] * (n - 1);
  });
  if (count > 0 && (low < 0 || high >= t.data.length)) {
    throw new RangeError(
      `tensor: shape [${t.shape.join(', ')}], stride [${stride.join(', ')}], offset ${offset} reach outside the data: ${t.data.length} numbers`,
    );
  }
}

function gather(
  data: Data,
  shape: readonly number[],
  stride: readonly number[],
  offset: number,
  out: TypedArray,
): void {
  const index = new Int32Array(shape.length);
  let from = offset;
  for (let i = 0; i < out.length; i++) {
    out[i] = data[from];
    for (let k = shape.length - 1; k >= 0; k--) {
      from += stride[k];
      if (++index[k] < shape[k]) break;
      from -= stride[k] * shape[k];
      index[k] = 0;
    }
  }
}
