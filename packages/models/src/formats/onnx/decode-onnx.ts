import type { Graph, GraphNode, GraphValue, Initializer } from '../../graph/graph.js';
import { readNode } from './read-node.js';
import { readEntries, readTensor } from './read-tensor.js';
import { readValue } from './read-value.js';
import { expectBytes, expectText, expectVarint, type Field, readFields, toInt } from './wire.js';

function readGraph(bytes: Uint8Array) {
  const nodes: GraphNode[] = [];
  const inputs: GraphValue[] = [];
  const outputs: GraphValue[] = [];
  const values: GraphValue[] = [];
  const sparse: Uint8Array[] = [];
  const initializers = new Map<string, Initializer>();
  let name = '';
  for (const field of readFields(bytes)) {
    if (field.id === 1) nodes.push(readNode(expectBytes(field)));
    else if (field.id === 2) name = expectText(field);
    else if (field.id === 5) {
      const tensor = readTensor(expectBytes(field));
      initializers.set(tensor.name, tensor);
    } else if (field.id === 11) inputs.push(readValue(expectBytes(field)));
    else if (field.id === 12) outputs.push(readValue(expectBytes(field)));
    else if (field.id === 13) values.push(readValue(expectBytes(field)));
    else if (field.id === 15) sparse.push(expectBytes(field));
  }
  return {
    name,
    nodes,
    inputs: inputs.filter((v) => !initializers.has(v.name)),
    outputs,
    values,
    sparse,
    initializers,
  };
}

function readOpset(bytes: Uint8Array): [string, number] {
  let domain = '';
  let version = 0;
  for (const field of readFields(bytes)) {
    if (field.id === 1) domain = expectText(field);
    else if (field.id === 2) version = Number(toInt(expectVarint(field)));
  }
  return [domain === 'ai.onnx' ? '' : domain, version];
}

/**
 * Reads an ONNX file as it is, in its own operator set (`readOnnx` upgrades it too).
 * Nothing is allocated before its length is checked; fields that are not known are skipped.
 * Throws RangeError for truncated or malformed bytes, and for a file without a graph or operator set.
 */
export function decodeOnnx(bytes: Uint8Array): Graph {
  const opsets: [string, number][] = [];
  const entries: Field[] = [];
  const functions: Uint8Array[] = [];
  let graph: ReturnType<typeof readGraph> | undefined;
  for (const field of readFields(bytes)) {
    if (field.id === 7) graph = readGraph(expectBytes(field));
    else if (field.id === 8) opsets.push(readOpset(expectBytes(field)));
    else if (field.id === 14) entries.push(field);
    else if (field.id === 25) functions.push(expectBytes(field));
  }
  if (!graph) throw new RangeError(`models: not an ONNX file: no graph in ${bytes.length} bytes`);
  if (graph.outputs.length === 0) throw new RangeError('models: the ONNX graph has no output: 0 outputs');
  if (opsets.length === 0) throw new RangeError('models: the ONNX file names no operator set: 0 opset imports');
  return {
    ...graph,
    opsets: Object.fromEntries(opsets),
    metadata: Object.fromEntries(readEntries(entries)),
    functions,
  };
}
