import { contiguous, size, type Tensor, type TypedArray } from '@xai/tensor';
import {
  type Attribute,
  type ElementType,
  type Graph,
  type GraphNode,
  type GraphValue,
  type Initializer,
  OPSET,
} from './graph.js';

/** A plain number is an int, plain numbers are ints, a text is a string; floats are said with `float` and `floats`. */
export type AttributeValue = number | string | readonly number[] | readonly string[] | Initializer | Attribute;

const utf8 = (text: string) => new TextEncoder().encode(text);

/** A float attribute. */
export const float = (value: number): Attribute => ({ type: 'float', value });
/** A floats attribute. */
export const floats = (value: readonly number[]): Attribute => ({ type: 'floats', value });

function attribute(name: string, value: AttributeValue): Attribute {
  if (typeof value === 'string') return { type: 'string', value: utf8(value) };
  if (typeof value === 'number') return { type: 'int', value: whole(name, value) };
  if ('bytes' in value) return { type: 'tensor', value };
  if ('type' in value) return value;
  if (value.some((entry) => typeof entry === 'string')) {
    return { type: 'strings', value: value.map((text) => utf8(String(text))) };
  }
  return { type: 'ints', value: value.map((entry) => whole(name, Number(entry))) };
}

function whole(name: string, value: number): number {
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`models: attribute ${name} is an int, wrap a float in float(...): ${value}`);
  }
  return value;
}

/** A node: operator, input names ('' = absent), output names. */
export function node(
  op: string,
  inputs: readonly string[],
  outputs: readonly string[],
  attributes: Readonly<Record<string, AttributeValue>> = {},
  { name = outputs[0] ?? op, domain = '' } = {},
): GraphNode {
  const entries = Object.entries(attributes).map(([key, value]) => [key, attribute(key, value)] as const);
  return { name, op, domain, inputs, outputs, attributes: Object.fromEntries(entries) };
}

/** An input or output; a text names a dimension that the call chooses. @default type 'float32' */
export function value(name: string, shape: GraphValue['shape'], type: ElementType = 'float32'): GraphValue {
  return { name, type, shape };
}

const arrays: Partial<Record<ElementType, new (values: ArrayLike<number>) => TypedArray>> = {
  float32: Float32Array,
  float64: Float64Array,
  uint8: Uint8Array,
  int8: Int8Array,
  uint16: Uint16Array,
  int16: Int16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  bool: Uint8Array,
};

/** A constant from a Tensor. Throws RangeError for a type that numbers cannot fill. @default type 'float32' */
export function initializer(name: string, tensor: Tensor, type: ElementType = 'float32'): Initializer {
  const { data, shape } = contiguous(tensor);
  if (type === 'int64') return ints(name, Array.from(data), shape);
  const array = arrays[type];
  if (!array) throw new RangeError(`models: initializer ${name}: a Tensor cannot fill the type: ${type}`);
  const values = new array(data);
  return { name, type, shape, bytes: new Uint8Array(values.buffer, values.byteOffset, values.byteLength) };
}

/** A constant of int64, such as a shape. @default shape [values.length] */
export function ints(name: string, values: readonly number[], shape: readonly number[] = [values.length]): Initializer {
  if (size(shape) !== values.length) {
    throw new RangeError(
      `models: initializer ${name}: shape [${shape.join(', ')}] does not fit: ${values.length} numbers`,
    );
  }
  return { name, type: 'int64', shape, bytes: new Uint8Array(BigInt64Array.from(values, BigInt).buffer) };
}

/** A constant of text. */
export function texts(name: string, strings: readonly string[]): Initializer {
  return { name, type: 'string', shape: [strings.length], bytes: new Uint8Array(0), strings };
}

/** What a graph is built of. */
export interface GraphParts {
  readonly inputs: readonly GraphValue[];
  readonly outputs: readonly GraphValue[];
  readonly nodes: readonly GraphNode[];
  readonly initializers?: readonly Initializer[];
  readonly name?: string;
  readonly metadata?: Readonly<Record<string, string>>;
}

/** A graph of opset 21. Throws RangeError for a tensor that is used before it is made, or made twice. */
export function buildGraph(parts: GraphParts): Graph {
  const { inputs, outputs, nodes, initializers = [], name = 'graph', metadata = {} } = parts;
  const known = new Set<string>();
  const make = (tensor: string) => {
    if (known.has(tensor)) throw new RangeError(`models: graph ${name}: a tensor is made twice: ${tensor}`);
    known.add(tensor);
  };
  const use = (tensor: string, by: string) => {
    if (tensor && !known.has(tensor))
      throw new RangeError(`models: graph ${name}: ${by} uses an unknown tensor: ${tensor}`);
  };
  for (const tensor of [...initializers, ...inputs]) make(tensor.name);
  for (const each of nodes) {
    for (const tensor of each.inputs) use(tensor, each.op);
    for (const tensor of each.outputs) if (tensor) make(tensor);
  }
  for (const output of outputs) use(output.name, 'an output');
  return {
    name,
    inputs,
    outputs,
    nodes,
    initializers: new Map(initializers.map((tensor) => [tensor.name, tensor])),
    values: [],
    opsets: { '': OPSET },
    metadata,
    functions: [],
    sparse: [],
  };
}
