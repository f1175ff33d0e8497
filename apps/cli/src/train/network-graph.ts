import { buildGraph, type Graph, initializer, ints, node, value } from '@xai/models';
import { tensor } from '@xai/tensor';
import type { Encoding } from './encoding.js';
import type { Dense } from './fit.js';

/**
 * The trained net as one ONNX graph: codes [n, d] float32 -> probability [n, 1].
 * Quantities are encoded inside: a Gemm with a 0/1 matrix copies each to its intervals and subtracts their lower edges
 * (no rounding beyond that of the subtraction, and three times faster than Gather and Sub), then Mul and Clip. A nominal
 * column's one-hot vector times its part of the first weights is one row of those weights, so that a Gather stands for both.
 */
export function networkGraph(
  encoding: Encoding,
  layers: readonly Dense[],
  columns: number,
  metadata: Record<string, string>,
): Graph {
  const { numeric, nominal } = encoding;
  const units = layers[0].shape[1];
  const lows = numeric.flatMap(({ edges }) => [...edges.subarray(0, -1)]);
  const scales = numeric.flatMap(({ edges }) =>
    Array.from(edges.subarray(1), (high, k) => 1 / Math.fround(high - edges[k])),
  );
  const columnOf = numeric.flatMap(({ column, edges }) => Array<number>(edges.length - 1).fill(column));
  const vector = (name: string, values: readonly number[]) =>
    initializer(name, tensor(Float32Array.from(values), [values.length]));
  const part = (from: number, rows: number) =>
    tensor(layers[0].weights.slice(from * units, (from + rows) * units), [rows, units]);

  const initializers = [
    initializer('numeric.copy', copyMatrix(columnOf, columns)),
    vector(
      'numeric.below',
      lows.map((low) => -low),
    ),
    vector('numeric.scale', scales),
    initializer('zero', tensor(Float32Array.of(0), [])),
    initializer('one', tensor(Float32Array.of(1), [])),
    initializer('numeric.weights', part(0, lows.length)),
    initializer('dense0.bias', tensor(layers[0].bias, [units])),
  ];
  const nodes = [
    node('Gemm', ['codes', 'numeric.copy', 'numeric.below'], ['numeric/above']),
    node('Mul', ['numeric/above', 'numeric.scale'], ['numeric/scaled']),
    node('Clip', ['numeric/scaled', 'zero', 'one'], ['numeric/encoded']),
    node('Gemm', ['numeric/encoded', 'numeric.weights', 'dense0.bias'], ['sum0']),
  ];
  let from = lows.length;
  nominal.forEach(({ column, count }, i) => {
    const name = `nominal${column}`;
    initializers.push(ints(`${name}.column`, [column], []), initializer(`${name}.weights`, part(from, count)));
    nodes.push(
      node('Gather', ['codes', `${name}.column`], [`${name}/code`], { axis: 1 }),
      node('Cast', [`${name}/code`], [`${name}/index`], { to: 7 }),
      node('Gather', [`${name}.weights`, `${name}/index`], [`${name}/row`], { axis: 0 }),
      node('Add', [`sum${i}`, `${name}/row`], [`sum${i + 1}`]),
    );
    from += count;
  });
  let last = `sum${nominal.length}`;
  layers.slice(1).forEach((layer, i) => {
    const name = `dense${i + 1}`;
    initializers.push(
      initializer(`${name}.weights`, tensor(layer.weights, layer.shape)),
      initializer(`${name}.bias`, tensor(layer.bias, [layer.shape[1]])),
    );
    nodes.push(
      node('Relu', [last], [`hidden${i}`]),
      node('Gemm', [`hidden${i}`, `${name}.weights`, `${name}.bias`], [name]),
    );
    last = name;
  });
  nodes.push(node('Sigmoid', [last], ['probability']));
  return buildGraph({
    name: 'adult',
    inputs: [value('codes', ['n', columns])],
    outputs: [value('probability', ['n', 1])],
    nodes,
    initializers,
    metadata,
  });
}

/** [columns, outputs]: 1 where an output copies a column. */
function copyMatrix(columnOf: readonly number[], columns: number) {
  const data = new Float32Array(columns * columnOf.length);
  columnOf.forEach((column, k) => {
    data[column * columnOf.length + k] = 1;
  });
  return tensor(data, [columns, columnOf.length]);
}
