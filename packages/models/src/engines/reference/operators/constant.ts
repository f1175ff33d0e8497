import {
  floatAttribute,
  floatsAttribute,
  intAttribute,
  intsAttribute,
  tensorAttribute,
} from '../../../graph/attributes.js';
import { decode, numbers, numeric, type Value } from '../../value.js';
import type { Operator } from '../call.js';

/** Constant in any of its forms. */
const constant: Operator = ({ node }): Value => {
  const tensor = tensorAttribute(node, 'value');
  if (tensor) return decode(tensor);
  const a = node.attributes;
  if (a.value_float)
    return { type: 'float32', shape: [], data: Float32Array.of(floatAttribute(node, 'value_float', 0)) };
  if (a.value_int) return { type: 'int64', shape: [], data: Float64Array.of(intAttribute(node, 'value_int', 0)) };
  const floats = floatsAttribute(node, 'value_floats');
  if (floats) return { type: 'float32', shape: [floats.length], data: Float32Array.from(floats) };
  const ints = intsAttribute(node, 'value_ints');
  if (ints) return { type: 'int64', shape: [ints.length], data: Float64Array.from(ints) };
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  if (a.value_string?.type === 'string') return { type: 'string', shape: [], data: [text(a.value_string.value)] };
  if (a.value_strings?.type === 'strings') {
    const data = a.value_strings.value.map(text);
    return { type: 'string', shape: [data.length], data };
  }
  throw new RangeError(`models: Constant ${node.name}: unknown form: ${Object.keys(a).join(', ')}`);
};

const constantOfShape: Operator = ({ node, input }) => {
  const tensor = tensorAttribute(node, 'value');
  const value: Value = tensor ? decode(tensor) : { type: 'float32', shape: [1], data: Float32Array.of(0) };
  const out = numeric(value.type, Array.from(numbers(input(0))));
  out.data.fill(numbers(value)[0]);
  return out;
};

const range: Operator = ({ input }) => {
  const [start, limit, step] = [0, 1, 2].map((k) => numbers(input(k))[0]);
  const out = numeric(input(0).type, [Math.max(0, Math.ceil((limit - start) / step))]);
  for (let i = 0; i < out.data.length; i++) out.data[i] = start + i * step;
  return out;
};

/** ONNX operators that make tensors, by name. */
export const constants: Readonly<Record<string, Operator>> = {
  Constant: constant,
  ConstantOfShape: constantOfShape,
  Range: range,
};
