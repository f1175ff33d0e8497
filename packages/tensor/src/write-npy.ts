import { contiguous } from './contiguous.js';
import type { Tensor, TypedArray } from './tensor.js';

/**
 * A Tensor as an `.npy` file, version 1.0, C order, byte for byte as `numpy.save` writes it: Uint8 and Uint8Clamped as |u1,
 * Int8, Int16, Uint16 and Int32 as <i4, Uint32 as <i8, Float32 as <f4, Float64 and plain arrays as <f8.
 * The header keeps numpy's room for a first dimension of 21 digits.
 */
export function writeNpy(t: Tensor): Uint8Array {
  const { data, shape } = contiguous(t);
  const [type, body] = encode(data);
  const dims = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const dict = `{'descr': '${type}', 'fortran_order': False, 'shape': (${dims}), }`;
  const room = shape.length ? Math.max(0, 21 - String(shape[0]).length) : 0;
  const start = Math.ceil((10 + dict.length + room + 1) / 64) * 64;
  const out = new Uint8Array(start + body.byteLength).fill(0x20, 0, start);
  out.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, (start - 10) & 255, (start - 10) >> 8]);
  for (let i = 0; i < dict.length; i++) out[10 + i] = dict.charCodeAt(i);
  out[start - 1] = 0x0a;
  out.set(new Uint8Array(body.buffer, body.byteOffset, body.byteLength), start);
  return out;
}

function encode(data: TypedArray): [type: string, body: ArrayBufferView] {
  if (data instanceof Uint8Array || data instanceof Uint8ClampedArray) return ['|u1', data];
  if (data instanceof Float32Array) return ['<f4', data];
  if (data instanceof Float64Array) return ['<f8', data];
  if (data instanceof Int32Array) return ['<i4', data];
  if (data instanceof Uint32Array) return ['<i8', BigInt64Array.from(data, BigInt)];
  return ['<i4', Int32Array.from(data)];
}
