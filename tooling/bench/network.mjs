/** A 12-64-32-1 ReLU network with a sigmoid on Adult's 12 codes, its weights from a seed; both sides run the same numbers. */
import { buildGraph, initializer, node, open, ortNode, value } from '@xai/models';
import { fromRows, mean, random, tensor, variance } from '@xai/tensor';

/** [{ weights [in, out], bias [out] }], the standardisation of the table's columns folded into the first layer. */
export function layersFor(table) {
  const [rows, columns] = table.shape;
  const stream = random(7);
  const sizes = [columns, 64, 32, 1];
  const layers = sizes.slice(1).map((outputs, l) => {
    const scale = Math.sqrt(2 / sizes[l]);
    const row = () => Array.from({ length: outputs }, () => scale * stream.normal());
    return { weights: Array.from({ length: sizes[l] }, row), bias: row().map((b) => 0.1 * b) };
  });
  const [first] = layers;
  for (let c = 0; c < columns; c++) {
    const column = Float64Array.from({ length: rows }, (_, i) => table.data[i * columns + c]);
    const sd = Math.sqrt(variance(column)) || 1;
    first.weights[c] = first.weights[c].map((w) => w / sd);
    first.bias = first.bias.map((b, k) => b - first.weights[c][k] * mean(column));
  }
  return layers;
}

/** The layers on onnxruntime-node: `predict` gives [n, 2] as scikit-learn does; `spent()` is the time inside since it was last asked. */
export async function openLayers(layers) {
  const nodes = [];
  const initializers = [];
  layers.forEach(({ weights, bias }, l) => {
    initializers.push(
      initializer(`w${l}`, fromRows(weights)),
      initializer(`b${l}`, tensor(Float64Array.from(bias), [bias.length])),
    );
    nodes.push(node('Gemm', [l ? `h${l - 1}` : 'x', `w${l}`, `b${l}`], [`z${l}`]));
    const last = l === layers.length - 1;
    nodes.push(node(last ? 'Sigmoid' : 'Relu', [`z${l}`], [last ? 'p' : `h${l}`]));
  });
  initializers.push(initializer('one', tensor(Float64Array.of(1), [1])));
  nodes.push(node('Sub', ['one', 'p'], ['q']), node('Concat', ['q', 'p'], ['probabilities'], { axis: 1 }));
  const graph = buildGraph({
    inputs: [value('x', ['n', layers[0].weights.length])],
    outputs: [value('probabilities', ['n', 2])],
    nodes,
    initializers,
  });
  const network = await open(graph, { engine: ortNode });
  let ms = 0;
  const predict = async (batch) => {
    const start = performance.now();
    const output = await network.predict(batch);
    ms += performance.now() - start;
    return output;
  };
  const spent = () => {
    const before = ms;
    ms = 0;
    return before;
  };
  return { predict, spent };
}
