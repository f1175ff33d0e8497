import type { TypedArray } from '@xai/tensor';
import { numbers, type Value } from '../engines/value.js';
import { node as makeNode } from './build.js';
import { appender } from './gradient/appender.js';
import { flat, gradientRules } from './gradient/index.js';
import type { Site } from './gradient/rule.js';
import { type ElementType, type Graph, type GraphNode, OPSET, operatorName } from './graph.js';
import { commonShape, type Probes } from './shapes.js';

/** Name of the input that a gradient adds: the weights of the outputs. */
export const COTANGENT = 'xai/cotangent';
/** Name of the output that a gradient adds. */
export const GRADIENT = 'xai/gradient';

/** Tensors that move with `start`: those that depend on it otherwise than through shapes and comparisons. */
function moving(graph: Graph, start: string, type: (name: string) => ElementType | undefined): Set<string> {
  const names = new Set([start]);
  for (const node of graph.nodes) {
    if (node.domain === '' && flat.has(node.op)) continue;
    if (!node.inputs.some((name) => names.has(name))) continue;
    for (const name of node.outputs) if (name && /^b?float/.test(type(name) ?? 'float32')) names.add(name);
  }
  return names;
}

/** The nodes that a gradient from `output` to the moving tensors passes, the last first. */
function passed(graph: Graph, output: string, moves: ReadonlySet<string>): GraphNode[] {
  const reached = new Set([output]);
  const nodes: GraphNode[] = [];
  for (const node of [...graph.nodes].reverse()) {
    const moved = node.inputs.filter((name) => moves.has(name));
    if (moved.length === 0 || !node.outputs.some((name) => moves.has(name) && reached.has(name))) continue;
    for (const name of moved) reached.add(name);
    nodes.push(node);
  }
  return nodes;
}

const ruleOf = (node: GraphNode) =>
  node.domain === '' && Object.hasOwn(gradientRules, node.op) ? gradientRules[node.op] : undefined;
const refusal = (node: GraphNode, why: string) =>
  new RangeError(`models: no gradient passes ${operatorName(node)} at ${node.outputs[0] || node.name}: ${why}`);

/**
 * The graph with its gradient: input `COTANGENT` in the shape of `output`, output `GRADIENT` in the shape of input
 * `start`: d(sum of cotangent * output) / d start, by ordinary nodes behind the graph's own (reverse mode). `known` are
 * all tensors for two batch sizes. Throws RangeError for an operator without a rule, with the layer that it stands in.
 */
export function withGradient(graph: Graph, start: string, output: string, [two, three]: Probes): Graph {
  const typeOf = (name: string) => two.get(name)?.type;
  const moves = moving(graph, start, typeOf);
  const append = appender();
  const extra = new Map<GraphNode, string[]>();
  const gradients = new Map<string, string[]>([[output, [COTANGENT]]]);
  const collect = (name: string): string | undefined => {
    const parts = gradients.get(name);
    if (!parts) return undefined;
    const sum = parts.length > 1 ? append.emit('Sum', parts) : parts[0];
    gradients.set(name, [sum]);
    return sum;
  };

  const siteOf = (node: GraphNode): Site => {
    const outputs = [...node.outputs];
    const refuse = (why: string) => refusal(node, why);
    const type = typeOf(node.inputs[0]) ?? 'float32';
    const value = (all: Probes[0], name: string): Value => {
      const found = all.get(name);
      if (!found) throw refuse(`the shape of ${name} is not known`);
      return found;
    };
    return {
      node,
      cotangents: node.outputs.map(collect),
      wants: (k) => moves.has(node.inputs[k]),
      output(k) {
        while (outputs.length <= k) outputs.push('');
        outputs[k] ||= `xai/output/${k}/${node.outputs[0]}`;
        if (outputs[k] !== node.outputs[k]) extra.set(node, outputs);
        return outputs[k];
      },
      emit: append.emit,
      ints: append.ints,
      number: (number) => append.number(number, type),
      constant: (data, shape) => append.constant(data, shape, type),
      shape(name) {
        const common = commonShape(value(two, name).shape, value(three, name).shape);
        if (!common) throw refuse(`the rank of ${name} changes`);
        return common;
      },
      type: (name) => value(two, name).type,
      numbers(name) {
        const [a, b] = [two, three].map((all): TypedArray => numbers(value(all, name)));
        if (a.length !== b.length) throw refuse(`${name} changes with the batch`);
        return Array.from(a, (v, i) => (v === b[i] ? v : null));
      },
      refuse,
    };
  };

  const nodes = passed(graph, output, moves);
  const barrier = nodes.find((node) => !ruleOf(node));
  if (barrier) throw refusal(barrier, 'its derivative is not known here, cut behind it');
  for (const node of nodes) {
    const found = ruleOf(node)?.(siteOf(node));
    const list = typeof found === 'string' || found === undefined ? [found] : found;
    list.forEach((name, k) => {
      const input = node.inputs[k];
      if (name !== undefined && moves.has(input)) gradients.set(input, [...(gradients.get(input) ?? []), name]);
    });
  }
  const gradient = collect(start);
  if (gradient === undefined) throw new RangeError(`models: no gradient leads from ${output} to this layer: ${start}`);
  const end = makeNode('Identity', [gradient], [GRADIENT]);
  const own = graph.nodes.map((node) => ({ ...node, outputs: extra.get(node) ?? node.outputs }));
  const type = typeOf(output) ?? 'float32';
  return {
    ...graph,
    inputs: [...graph.inputs, { name: COTANGENT, type, shape: null }],
    outputs: [...graph.outputs, { name: GRADIENT, type: typeOf(start) ?? 'float32', shape: null }],
    nodes: [...own, ...append.nodes, end],
    initializers: new Map([...graph.initializers, ...append.constants]),
    opsets: { ...graph.opsets, '': OPSET },
  };
}
