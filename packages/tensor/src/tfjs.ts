import { type Contiguous, type TypedArray, tensor } from './tensor.js';

/** What is read of a TensorFlow.js tensor; `@tensorflow/tfjs` is not imported. */
export interface TfjsTensor {
  readonly shape: readonly number[];
  readonly dtype: string;
  data(): Promise<ArrayLike<unknown>>;
}

/**
 * A TensorFlow.js tensor of any backend as a Tensor: float32 -> Float32Array, int32 -> Int32Array, bool -> Uint8Array.
 * The tensor is not disposed. Throws TypeError for strings and complex numbers.
 */
export async function fromTfjs(t: TfjsTensor): Promise<Contiguous> {
  const data = t.dtype === 'float32' || t.dtype === 'int32' || t.dtype === 'bool' ? await t.data() : undefined;
  if (!isNumbers(data)) throw new TypeError(`tensor: a tfjs tensor must be float32, int32 or bool: ${t.dtype}`);
  return tensor(data, [...t.shape]);
}

const isNumbers = (data: unknown): data is TypedArray => ArrayBuffer.isView(data) && !(data instanceof DataView);
