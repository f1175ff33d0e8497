import { readFileSync } from 'node:fs';
import { buildGraph, type Graph, initializer, node, value } from '../../src/index.js';

/** A network of the reference libraries' goldens: scaling, dense layers, what it answered. */
export interface Mlp {
  readonly mean: readonly number[];
  readonly scale: readonly number[];
  readonly hidden_activation: string;
  readonly output_activation: string;
  readonly layers: readonly { readonly weights_in_by_out: readonly number[][]; readonly bias: readonly number[] }[];
  readonly test: { readonly rows: readonly number[][]; readonly outputs: readonly (number | readonly number[])[] };
}

const operators: Record<string, string> = { relu: 'Relu', tanh: 'Tanh', sigmoid: 'Sigmoid', softmax: 'Softmax' };

export const readMlp = (name: string): Mlp =>
  JSON.parse(readFileSync(new URL(`../golden/${name}.json`, import.meta.url), 'utf8'));

/** The network as a graph: Sub, Div, then Gemm and activation for each layer. */
export function mlpGraph({ mean, scale, layers, hidden_activation, output_activation }: Mlp): Graph {
  const nodes = [node('Sub', ['x', 'mean'], ['centred']), node('Div', ['centred', 'scale'], ['h0'])];
  const initializers = [
    initializer('mean', { data: mean, shape: [mean.length] }),
    initializer('scale', { data: scale, shape: [scale.length] }),
  ];
  layers.forEach(({ weights_in_by_out: w, bias }, k) => {
    const last = k === layers.length - 1;
    initializers.push(initializer(`w${k}`, { data: w.flat(), shape: [w.length, bias.length] }));
    initializers.push(initializer(`b${k}`, { data: bias, shape: [bias.length] }));
    nodes.push(node('Gemm', [`h${k}`, `w${k}`, `b${k}`], [`z${k}`]));
    const op = operators[last ? output_activation : hidden_activation] ?? 'Identity';
    nodes.push(node(op, [`z${k}`], [last ? 'y' : `h${k + 1}`]));
  });
  const outputs = layers[layers.length - 1].bias.length;
  return buildGraph({
    inputs: [value('x', ['n', mean.length])],
    outputs: [value('y', ['n', outputs])],
    nodes,
    initializers,
  });
}
