import { size, type TypedArray } from '@xai/tensor';
import type { ElementType, Initializer } from '../graph/graph.js';
import { fromFloat16 } from './float16.js';

/**
 * A tensor at an engine's door, row-major. int64 and uint64 are whole numbers in a Float64Array (exact to 2^53),
 * float16 and bfloat16 a Float32Array, bool a Uint8Array of 0 and 1, text an array of strings.
 */
export interface Value {
  readonly type: ElementType;
  readonly shape: readonly number[];
  readonly data: TypedArray | string[];
}

const arrays: Partial<Record<ElementType, new (count: number) => TypedArray>> = {
  float32: Float32Array,
  float16: Float32Array,
  bfloat16: Float32Array,
  float64: Float64Array,
  int64: Float64Array,
  uint64: Float64Array,
  uint8: Uint8Array,
  int8: Int8Array,
  uint16: Uint16Array,
  int16: Int16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  bool: Uint8Array,
};

/** An empty store for `count` elements. Throws RangeError for types that hold no plain numbers. */
export function storage(type: ElementType, count: number): TypedArray {
  const array = arrays[type];
  if (!array) throw new RangeError(`models: tensors of this type cannot be held: ${type}`);
  return new array(count);
}

/** A value with numbers of its own: zeros, to be filled. */
export function numeric(type: ElementType, shape: readonly number[]): Value & { readonly data: TypedArray } {
  return { type, shape, data: storage(type, size(shape)) };
}

/** The numbers of a value. Throws TypeError for text. */
export function numbers(value: Value): TypedArray {
  if (Array.isArray(value.data)) throw new TypeError('models: numbers are needed here: text');
  return value.data;
}

/** Whether a type is a whole-number type. */
export const isInteger = (type: ElementType): boolean => /^u?int/.test(type);

/** Whether a type is a floating-point type. */
export const isFloat = (type: ElementType): boolean => /^b?float/.test(type);

const aligned = (bytes: Uint8Array, width: number) => (bytes.byteOffset % width === 0 ? bytes : new Uint8Array(bytes));

/** A constant's elements; a view on the file where width and alignment allow it, so never to be written to. */
export function decode(tensor: Initializer): Value {
  const { type, shape, bytes } = tensor;
  if (tensor.external)
    throw new RangeError(`models: ${tensor.name} lies in a file that was not loaded: ${tensor.external.location}`);
  if (tensor.strings) return { type, shape, data: [...tensor.strings] };
  const count = size(shape);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === 'int64' || type === 'uint64') {
    const read = type === 'int64' ? view.getBigInt64 : view.getBigUint64;
    return { type, shape, data: Float64Array.from({ length: count }, (_, i) => Number(read.call(view, 8 * i, true))) };
  }
  if (type === 'float16') {
    return {
      type,
      shape,
      data: Float32Array.from({ length: count }, (_, i) => fromFloat16(view.getUint16(2 * i, true))),
    };
  }
  if (type === 'bfloat16') {
    const bits = Uint32Array.from({ length: count }, (_, i) => view.getUint16(2 * i, true) << 16);
    return { type, shape, data: new Float32Array(bits.buffer) };
  }
  const like = storage(type, 0);
  const { buffer, byteOffset } = aligned(bytes, like.BYTES_PER_ELEMENT);
  const view2 = like.constructor as new (buffer: ArrayBufferLike, offset: number, count: number) => typeof like;
  return { type, shape, data: new view2(buffer, byteOffset, count) };
}
