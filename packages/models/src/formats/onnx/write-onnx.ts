import {
  type Attribute,
  elementTypes,
  type Graph,
  type GraphNode,
  type GraphValue,
  type Initializer,
  IR_VERSION,
} from '../../graph/graph.js';
import { join, type Message, message, putBytes, putFloat, putInt, putMessage, putText } from './write-wire.js';

function tensorMessage(tensor: Initializer): Message {
  const out = message();
  for (const dim of tensor.shape) putInt(out, 1, dim);
  putInt(out, 2, elementTypes.indexOf(tensor.type));
  if (tensor.name) putText(out, 8, tensor.name);
  if (tensor.external) {
    const { location, offset, length } = tensor.external;
    const entries = { location, offset: String(offset), ...(length === null ? {} : { length: String(length) }) };
    for (const [key, value] of Object.entries(entries)) putMessage(out, 13, entryMessage(key, value));
    putInt(out, 14, 1);
  } else if (tensor.strings) for (const text of tensor.strings) putText(out, 6, text);
  else putBytes(out, 9, tensor.bytes);
  return out;
}

function entryMessage(key: string, value: string): Message {
  const out = message();
  putText(out, 1, key);
  putText(out, 2, value);
  return out;
}

function putAttribute(out: Message, name: string, attribute: Attribute): void {
  if (attribute.type === 'raw') {
    putBytes(out, 5, attribute.value);
    return;
  }
  const inner = message();
  putText(inner, 1, name);
  if (attribute.type === 'float') putFloat(inner, 2, attribute.value);
  else if (attribute.type === 'int') putInt(inner, 3, attribute.value);
  else if (attribute.type === 'string') putBytes(inner, 4, attribute.value);
  else if (attribute.type === 'tensor') putMessage(inner, 5, tensorMessage(attribute.value));
  else if (attribute.type === 'floats') for (const value of attribute.value) putFloat(inner, 7, value);
  else if (attribute.type === 'ints') for (const value of attribute.value) putInt(inner, 8, value);
  else for (const value of attribute.value) putBytes(inner, 9, value);
  const kinds = { float: 1, int: 2, string: 3, tensor: 4, floats: 6, ints: 7, strings: 8 };
  putInt(inner, 20, kinds[attribute.type]);
  putMessage(out, 5, inner);
}

function nodeMessage(node: GraphNode): Message {
  const out = message();
  for (const name of node.inputs) putText(out, 1, name);
  for (const name of node.outputs) putText(out, 2, name);
  if (node.name) putText(out, 3, node.name);
  putText(out, 4, node.op);
  for (const [name, attribute] of Object.entries(node.attributes)) putAttribute(out, name, attribute);
  if (node.domain) putText(out, 7, node.domain);
  return out;
}

function valueMessage(value: GraphValue): Message {
  const out = message();
  putText(out, 1, value.name);
  if (value.raw) {
    putBytes(out, 2, value.raw);
    return out;
  }
  if (value.type === 'undefined') return out;
  const tensor = message();
  putInt(tensor, 1, elementTypes.indexOf(value.type));
  if (value.shape) {
    const shape = message();
    for (const dim of value.shape) {
      const dimension = message();
      if (typeof dim === 'number') putInt(dimension, 1, dim);
      else if (dim !== null) putText(dimension, 2, dim);
      putMessage(shape, 1, dimension);
    }
    putMessage(tensor, 2, shape);
  }
  const type = message();
  putMessage(type, 1, tensor);
  putMessage(out, 2, type);
  return out;
}

function graphMessage(graph: Graph): Message {
  const out = message();
  for (const node of graph.nodes) putMessage(out, 1, nodeMessage(node));
  putText(out, 2, graph.name || 'graph');
  for (const tensor of graph.initializers.values()) putMessage(out, 5, tensorMessage(tensor));
  for (const value of graph.inputs) putMessage(out, 11, valueMessage(value));
  for (const value of graph.outputs) putMessage(out, 12, valueMessage(value));
  for (const value of graph.values) putMessage(out, 13, valueMessage(value));
  for (const bytes of graph.sparse) putBytes(out, 15, bytes);
  return out;
}

/** Writes a graph as an ONNX file (IR 10), the same bytes for the same graph. Read it back with `readOnnx`. */
export function writeOnnx(graph: Graph): Uint8Array<ArrayBuffer> {
  const out = message();
  putInt(out, 1, IR_VERSION);
  putText(out, 2, '@xai/models');
  putMessage(out, 7, graphMessage(graph));
  for (const [domain, version] of Object.entries(graph.opsets)) {
    const opset = message();
    putText(opset, 1, domain);
    putInt(opset, 2, version);
    putMessage(out, 8, opset);
  }
  for (const [key, value] of Object.entries(graph.metadata)) putMessage(out, 14, entryMessage(key, value));
  for (const bytes of graph.functions) putBytes(out, 25, bytes);
  return join(out);
}
