import { size } from '@xai/tensor';
import { call } from '../engines/reference/call.js';
import { operators } from '../engines/reference/operators/index.js';
import { decode, isFloat, numeric, storage, type Value } from '../engines/value.js';
import type { Graph, GraphValue } from './graph.js';

/** Constants beyond this many numbers make a probe too slow: then only the file's own shapes are told. */
const LIMIT = 2e6;

type Shape = readonly (number | null)[];

/**
 * Shapes of all tensors when every open dimension of the inputs is `n`, by running zeros through the graph; zeros stand
 * for float constants that lie in another file too.
 */
function probe(graph: Graph, n: number): Map<string, readonly number[]> {
  const values = new Map<string, Value>();
  for (const [name, tensor] of graph.initializers) {
    if (!tensor.external) values.set(name, decode(tensor));
    else if (isFloat(tensor.type)) values.set(name, numeric(tensor.type, tensor.shape));
  }
  for (const { name, type, shape } of graph.inputs) {
    const dims = (shape ?? [null]).map((dim) => (typeof dim === 'number' && dim > 0 ? dim : n));
    const count = size(dims);
    const data: Value['data'] = type === 'string' ? new Array<string>(count).fill('') : storage(type, count);
    values.set(name, { type, shape: dims, data });
  }
  for (const node of graph.nodes) {
    const inputs = node.inputs.map((name) => values.get(name));
    const isKnown = node.domain === '' && Object.hasOwn(operators, node.op);
    if (!isKnown || inputs.some((value, k) => !value && node.inputs[k])) continue;
    call(operators[node.op], node, inputs).forEach((value, k) => {
      values.set(node.outputs[k], value);
    });
  }
  return new Map([...values].map(([name, value]) => [name, value.shape]));
}

const told = ({ shape }: GraphValue): Shape | undefined => shape?.map((dim) => (typeof dim === 'number' ? dim : null));

/**
 * Shapes of the graph's tensors by name, null for a dimension that follows the inputs: worked out by two small runs,
 * else what the file says; absent where neither tells.
 */
export function inferShapes(graph: Graph): Map<string, Shape> {
  const shapes = new Map<string, Shape>();
  for (const value of [...graph.values, ...graph.inputs, ...graph.outputs]) {
    const shape = told(value);
    if (shape) shapes.set(value.name, shape);
  }
  const numbers = [...graph.initializers.values()].reduce((sum, { shape }) => sum + size(shape), 0);
  if (numbers > LIMIT) return shapes;
  try {
    const [two, three] = [probe(graph, 2), probe(graph, 3)];
    for (const [name, shape] of two) {
      const other = three.get(name);
      if (other?.length === shape.length)
        shapes.set(
          name,
          shape.map((dim, k) => (dim === other[k] ? dim : null)),
        );
    }
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
  }
  return shapes;
}
