import { ints, node as makeNode } from './build.js';
import type { Graph, GraphNode } from './graph.js';
import { commonShape, type Probes } from './shapes.js';

/** Shape(t) for a tensor that is elsewhere: its batch is that of `tensor`, the rest is constant; else undefined. */
function shapeNodes(node: GraphNode, tensor: string, [two, three]: Probes): readonly GraphNode[] | undefined {
  const [t, larger] = [two, three].map((all) => all.get(node.inputs[0])?.shape);
  const [batch, largerBatch] = [two, three].map((all) => all.get(tensor)?.shape[0]);
  const rest = t && commonShape(t, larger)?.slice(1);
  if (!rest || rest.includes(null) || Object.keys(node.attributes).length > 0) return undefined;
  if (t[0] !== batch || larger?.[0] !== largerBatch) return undefined;
  const [y] = node.outputs;
  return [
    makeNode('Shape', [tensor], [`${y}/batch`], { start: 0, end: 1 }),
    makeNode('Constant', [], [`${y}/rest`], { value: ints('', rest.map(Number)) }),
    makeNode('Concat', [`${y}/batch`, `${y}/rest`], [y], { axis: 0 }),
  ];
}

/**
 * The nodes that make a tensor from constants and from the batch size of `tensor` alone, by the tensor's name: a part
 * of a graph can have them of its own, for a batch of any size.
 */
export function ownNodes(graph: Graph, tensor: string, known: Probes | undefined): Map<string, readonly GraphNode[]> {
  const own = new Map<string, readonly GraphNode[]>();
  const isNew = graph.opsets[''] >= 15;
  for (const node of graph.nodes) {
    const isOwn = node.inputs.every((name) => name === '' || graph.initializers.has(name) || own.has(name));
    const made = isOwn ? [node] : known && isNew && node.op === 'Shape' ? shapeNodes(node, tensor, known) : undefined;
    for (const name of made ? node.outputs : []) if (name && made) own.set(name, made);
  }
  return own;
}
