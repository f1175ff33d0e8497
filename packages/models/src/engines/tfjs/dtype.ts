import type { ElementType } from '../../graph/graph.js';
import { isFloat, isInteger, storage, type Value } from '../value.js';
import type { Tf, TfTensor } from './call.js';

/** The type that TensorFlow.js has for an ONNX type: float32 for all floats, int32 for all whole numbers. */
export function dtypeOf(type: ElementType): 'float32' | 'int32' | 'bool' {
  if (type === 'bool') return 'bool';
  if (isFloat(type)) return 'float32';
  if (isInteger(type)) return 'int32';
  throw new RangeError(`models: tfjs holds no tensors of this type: ${type}`);
}

/** A value as a tensor of the backend; whole numbers beyond int32 are its largest. */
export function upload(tf: Tf, { type, shape, data }: Value): TfTensor {
  const dtype = dtypeOf(type);
  if (Array.isArray(data)) throw new RangeError('models: tfjs holds no text');
  const int32 = (n: number) => Math.max(-(2 ** 31), Math.min(2 ** 31 - 1, n));
  const kept =
    dtype === 'float32'
      ? Float32Array.from(data)
      : dtype === 'int32'
        ? Int32Array.from(data, int32)
        : Uint8Array.from(data);
  return tf.tensor(kept, [...shape], dtype);
}

/** A tensor's numbers as a value of an ONNX type, by default the tensor's own. */
export function download(tensor: TfTensor, wanted?: ElementType): Value {
  const own: ElementType = tensor.dtype === 'bool' ? 'bool' : tensor.dtype === 'int32' ? 'int32' : 'float32';
  const type = wanted && wanted !== 'undefined' ? wanted : own;
  const data = tensor.dataSync();
  const out = storage(type, data.length);
  out.set(data);
  return { type, shape: [...tensor.shape], data: out };
}
