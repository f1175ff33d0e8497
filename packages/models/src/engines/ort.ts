import type { InferenceSession, Tensor as OrtTensor } from 'onnxruntime-common';
import type { ElementType } from '../graph/graph.js';
import type { Model, Session } from './engine.js';
import { fromFloat16, toFloat16 } from './float16.js';
import { refusal } from './refusal.js';
import type { Value } from './value.js';

/** What the two packages of ONNX Runtime have in common. */
export interface Ort {
  readonly InferenceSession: typeof InferenceSession;
  readonly Tensor: typeof OrtTensor;
}

function toOrt(ort: Ort, { type, shape, data }: Value): OrtTensor {
  if (Array.isArray(data)) return new ort.Tensor('string', data, shape);
  if (type === 'int64') return new ort.Tensor('int64', BigInt64Array.from(data, BigInt), shape);
  if (type === 'uint64') return new ort.Tensor('uint64', BigUint64Array.from(data, BigInt), shape);
  if (type === 'float16') return new ort.Tensor('float16', Uint16Array.from(data, toFloat16), shape);
  return new ort.Tensor(type as 'float32', data as Float32Array, shape);
}

function fromOrt(tensor: OrtTensor): Value {
  const { dims: shape } = tensor;
  const type: ElementType = tensor.type;
  const data: unknown = tensor.data;
  if (data instanceof BigInt64Array || data instanceof BigUint64Array) {
    return { type, shape, data: Float64Array.from(data, Number) };
  }
  if (type === 'float16') {
    const halves = data as ArrayLike<number>;
    return {
      type,
      shape,
      data: data instanceof Uint16Array ? Float32Array.from(halves, fromFloat16) : Float32Array.from(halves),
    };
  }
  return { type, shape, data: data as Value['data'] };
}

/** A session of ONNX Runtime, of either package. Throws RangeError with its message where it refuses the model. */
export async function openOrt(
  ort: Ort,
  engine: string,
  model: Model,
  options: InferenceSession.SessionOptions,
  bytes = () => model.bytes(),
): Promise<Session> {
  const session = await ort.InferenceSession.create(bytes(), options).catch((cause) => {
    throw refusal(engine, cause);
  });
  return {
    engine,
    async run(feeds, want) {
      const inputs = Object.fromEntries([...feeds].map(([name, value]) => [name, toOrt(ort, value)]));
      const results = await session.run(inputs, want, { logSeverityLevel: 4 }).catch((cause) => {
        throw refusal(engine, cause);
      });
      return new Map(want.map((name) => [name, fromOrt(results[name])]));
    },
    dispose() {
      void session.release();
    },
  };
}
