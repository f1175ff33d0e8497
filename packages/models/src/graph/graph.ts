/** ONNX element types by their number in TensorProto.DataType; numbers beyond are newer than this list. */
export const elementTypes = [
  'undefined',
  'float32',
  'uint8',
  'int8',
  'uint16',
  'int16',
  'int32',
  'int64',
  'string',
  'bool',
  'float16',
  'float64',
  'uint32',
  'uint64',
  'complex64',
  'complex128',
  'bfloat16',
  'float8e4m3fn',
  'float8e4m3fnuz',
  'float8e5m2',
  'float8e5m2fnuz',
  'uint4',
  'int4',
  'float4e2m1',
  'float8e8m0',
  'uint2',
  'int2',
] as const;

/** ONNX element type in lower case. */
export type ElementType = (typeof elementTypes)[number];

/** A constant of the graph. `bytes` is a range of the file it was read from, never a copy where the file allows it. */
export interface Initializer {
  readonly name: string;
  readonly type: ElementType;
  readonly shape: readonly number[];
  /** Row-major little-endian elements; empty for strings and for external data. */
  readonly bytes: Uint8Array;
  /** The elements, where type is 'string'. */
  readonly strings?: readonly string[];
  /** Where the elements lie in another file. */
  readonly external?: { readonly location: string; readonly offset: number; readonly length: number | null };
}

/** An attribute of a node; whole numbers beyond 2^53 are bigints, text is UTF-8 bytes. */
export type Attribute =
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'int'; readonly value: number | bigint }
  | { readonly type: 'string'; readonly value: Uint8Array }
  | { readonly type: 'tensor'; readonly value: Initializer }
  | { readonly type: 'floats'; readonly value: readonly number[] }
  | { readonly type: 'ints'; readonly value: readonly (number | bigint)[] }
  | { readonly type: 'strings'; readonly value: readonly Uint8Array[] }
  /** Subgraphs, sparse tensors and the like: the AttributeProto as the file has it. */
  | { readonly type: 'raw'; readonly value: Uint8Array };

/** One operation. An absent optional input or unused output has the name ''. */
export interface GraphNode {
  readonly name: string;
  readonly op: string;
  /** '' is ONNX's own. */
  readonly domain: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: Readonly<Record<string, Attribute>>;
}

/** A tensor that goes in or out. A text is a named dimension, null an unknown one; `shape` null: rank unknown. */
export interface GraphValue {
  readonly name: string;
  /** 'undefined' where it is no dense tensor (a sequence, a map): then `raw` holds the file's TypeProto. */
  readonly type: ElementType;
  readonly shape: readonly (number | string | null)[] | null;
  readonly raw?: Uint8Array;
}

/** A network: ONNX operators, opset 21 wherever the reader could upgrade them all; plain data, changed by making another. */
export interface Graph {
  readonly name: string;
  readonly inputs: readonly GraphValue[];
  readonly outputs: readonly GraphValue[];
  /** In topological order. */
  readonly nodes: readonly GraphNode[];
  readonly initializers: ReadonlyMap<string, Initializer>;
  /** What the file says of tensors in between. */
  readonly values: readonly GraphValue[];
  /** Operator set version by domain. */
  readonly opsets: Readonly<Record<string, number>>;
  readonly metadata: Readonly<Record<string, string>>;
  /** FunctionProtos and sparse initialisers as the file has them. */
  readonly functions: readonly Uint8Array[];
  readonly sparse: readonly Uint8Array[];
}

/** Opset that readers upgrade to and builders write. */
export const OPSET = 21;
/** ONNX IR version that is written. */
export const IR_VERSION = 10;

/** The operator's name, with its domain where that is not ONNX's own. */
export const operatorName = (node: GraphNode): string => (node.domain ? `${node.domain}.${node.op}` : node.op);
