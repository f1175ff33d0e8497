import type { Graph, GraphValue } from './graph.js';

/**
 * The graph with further tensors as outputs, by the names of tensors that its nodes make (`layerTensor` finds a layer's).
 * Throws RangeError for a tensor that the graph does not make.
 */
export function withOutputs(graph: Graph, names: readonly string[]): Graph {
  const known = new Map([...graph.values, ...graph.outputs].map((value) => [value.name, value]));
  const made = new Set(graph.nodes.flatMap(({ outputs }) => outputs));
  const present = new Set(graph.outputs.map(({ name }) => name));
  const extra = [...new Set(names)]
    .filter((name) => !present.has(name))
    .map((name): GraphValue => {
      if (!made.has(name))
        throw new RangeError(`models: the network makes no such tensor, its layers are listed by layers: ${name}`);
      return known.get(name) ?? { name, type: 'undefined', shape: null };
    });
  return extra.length === 0 ? graph : { ...graph, outputs: [...graph.outputs, ...extra] };
}
