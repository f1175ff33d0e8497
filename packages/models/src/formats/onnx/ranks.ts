import { size } from '@xai/tensor';
import type { Graph, GraphNode } from '../../graph/graph.js';

/** Operators whose output has as many dimensions as their first input. */
const keeping = new Set(
  `BatchNormalization Cast Clip Dropout Elu Exp Identity LayerNormalization LeakyRelu Log LogSoftmax Relu Selu Sigmoid
  Softmax Softplus Tanh Concat Neg Transpose`.split(/\s+/),
);
/** Operators whose output has as many dimensions as the longest of their inputs. */
const broadcasting = new Set(['Add', 'Sub', 'Mul', 'Div', 'Pow', 'Sum', 'Max', 'Min', 'Mean']);

/** Numbers of dimensions by tensor, from what a file tells of its tensors, and then node by node. */
export function ranks({ values, outputs, inputs, initializers }: Graph) {
  const known = new Map<string, number>();
  for (const { name, shape } of [...values, ...outputs, ...inputs]) if (shape) known.set(name, shape.length);
  for (const { name, shape } of initializers.values()) known.set(name, shape.length);

  function rankOf({ op, domain, inputs: names }: GraphNode): number | undefined {
    const of = names.map((name) => known.get(name));
    if (domain !== '') return undefined;
    if (op === 'Gemm' || op === 'Flatten') return 2;
    if (keeping.has(op)) return of[0];
    const isMatrix = op === 'MatMul' && of.every((rank) => rank !== undefined && rank >= 2);
    if (isMatrix || (broadcasting.has(op) && !of.includes(undefined))) return Math.max(...of.map(Number));
    if (op !== 'Reshape') return undefined;
    const to = initializers.get(names[1]);
    return to && size(to.shape);
  }

  return {
    /** A tensor's number of dimensions, where it is known by now. */
    get: (name: string) => known.get(name),
    /** Learns the first output's number of dimensions, where the node's inputs tell it. */
    follow(node: GraphNode): void {
      const [output] = node.outputs;
      const rank = known.get(output) ?? rankOf(node);
      if (output && rank !== undefined) known.set(output, rank);
    },
  };
}
