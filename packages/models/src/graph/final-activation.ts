import { node as makeNode } from './build.js';
import { freshNames } from './fresh-name.js';
import { type Graph, type GraphNode, operatorName } from './graph.js';

/** What a graph's output is: its last operation that changes numbers, as far as that tells. */
export type FinalActivation = 'sigmoid' | 'softmax' | 'log-softmax' | 'none' | 'unknown';

const activations: Readonly<Record<string, FinalActivation>> = {
  Sigmoid: 'sigmoid',
  Softmax: 'softmax',
  LogSoftmax: 'log-softmax',
};
const passing = new Set(['Identity', 'Dropout', 'Cast', 'Reshape', 'Flatten', 'Squeeze', 'Unsqueeze', 'Transpose']);
/** Operators that a linear or hidden layer ends in: what comes out of them is no probability. */
const raw = new Set(
  'Gemm MatMul Conv BatchNormalization LayerNormalization Relu LeakyRelu Elu Selu Softplus Tanh'.split(' '),
);
/** Scaling and shifting by constants, which tells no more than what lies before it. */
const affine = new Set(['Add', 'Sub', 'Mul', 'Div', 'Neg']);

const maker = (graph: Graph, tensor: string) => graph.nodes.find((node) => node.outputs.includes(tensor));

/** The node that decides what the output is: the last one that does more than copy, cast or reshape. */
function lastNode(graph: Graph, output: string): GraphNode | undefined {
  let node = maker(graph, output);
  while (node?.domain === '' && passing.has(node.op)) node = maker(graph, node.inputs[0]);
  return node;
}

function outputOf(graph: Graph, name: string | undefined): string {
  const floats = graph.outputs.filter(({ type }) => /^b?float/.test(type));
  const found = name === undefined ? floats : graph.outputs.filter((output) => output.name === name);
  if (found.length === 1) return found[0].name;
  throw new RangeError(
    `models: say which output is meant, the graph has ${graph.outputs.map((output) => output.name).join(', ')}: ${name ?? 'none given'}`,
  );
}

/**
 * The final activation of an output; 'none' behind a linear or hidden layer, 'unknown' where the end is something else
 * (an operator of ai.onnx.ml, a concatenation). @default output the only float one
 */
export function finalActivation(graph: Graph, output?: string): FinalActivation {
  return kindOf(graph, lastNode(graph, outputOf(graph, output)));
}

function kindOf(graph: Graph, node: GraphNode | undefined): FinalActivation {
  if (node?.domain !== '') return 'unknown';
  if (Object.hasOwn(activations, node.op)) return activations[node.op];
  if (!affine.has(node.op)) return raw.has(node.op) ? 'none' : 'unknown';
  const before = node.inputs.filter((name) => !graph.initializers.has(name)).map((name) => lastNode(graph, name));
  const isPlain = before.every(
    (each) => each === undefined || each.op === 'Constant' || kindOf(graph, each) === 'none',
  );
  return isPlain ? 'none' : 'unknown';
}

const unreachable = (what: string, node: GraphNode | undefined) =>
  new RangeError(
    `models: ${what} is out of reach, explain the output as the file defines it: the network ends in ${node ? operatorName(node) : 'its input'}`,
  );

/**
 * The graph without its final sigmoid, softmax or log-softmax, so that the output is raw scores under the same name;
 * the same graph where it has none. Throws RangeError where it cannot be told. @default output the only float one
 */
export function withoutFinalActivation(graph: Graph, output?: string): Graph {
  const kind = finalActivation(graph, output);
  const last = lastNode(graph, outputOf(graph, output));
  if (kind === 'unknown' || !last) throw unreachable('the raw output', last);
  if (kind === 'none') return graph;
  return replace(graph, last, { ...last, op: 'Identity', inputs: [last.inputs[0]], attributes: {} });
}

/**
 * The graph with a final activation, so that the output is probabilities under the same name; the same graph where it
 * ends in one. Throws RangeError where it cannot be told. @default kind 'sigmoid' for one output column, else 'softmax'
 */
export function withFinalActivation(graph: Graph, kind?: 'sigmoid' | 'softmax', output?: string): Graph {
  const name = outputOf(graph, output);
  const now = finalActivation(graph, name);
  const last = lastNode(graph, name);
  if (now === 'sigmoid' || now === 'softmax') return graph;
  if (now === 'unknown' || !last) throw unreachable('the probability', last);
  if (now === 'log-softmax') return replace(graph, last, { ...last, op: 'Softmax' });
  const chosen = kind ?? defaultKind(graph, name);
  const inner = freshNames(graph)(`${name}_raw`);
  const renamed = (names: readonly string[]) => names.map((each) => (each === name ? inner : each));
  const nodes = graph.nodes.map((node) => ({ ...node, inputs: renamed(node.inputs), outputs: renamed(node.outputs) }));
  const end =
    chosen === 'sigmoid'
      ? makeNode('Sigmoid', [inner], [name], {}, { name: '' })
      : makeNode('Softmax', [inner], [name], { axis: -1 }, { name: '' });
  return { ...graph, nodes: [...nodes, end], values: graph.values.filter((value) => value.name !== name) };
}

const replace = (graph: Graph, old: GraphNode, by: GraphNode): Graph => ({
  ...graph,
  nodes: graph.nodes.map((node) => (node === old ? by : node)),
});

function defaultKind(graph: Graph, name: string): 'sigmoid' | 'softmax' {
  const shape = graph.outputs.find((output) => output.name === name)?.shape;
  const columns = shape?.length === 1 ? 1 : shape?.at(-1);
  if (typeof columns === 'number') return columns === 1 ? 'sigmoid' : 'softmax';
  throw new RangeError(
    `models: sigmoid or softmax, say which, the file does not tell the number of output columns: ${name}`,
  );
}
