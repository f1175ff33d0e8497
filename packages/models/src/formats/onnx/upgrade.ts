import { type Graph, type GraphNode, type Initializer, OPSET } from '../../graph/graph.js';
import { type Rule, rules, unchanged } from './upgrade-rules.js';

/** Ranks that the file tells. */
function ranks(graph: Graph): Map<string, number> {
  const found = new Map<string, number>();
  for (const { name, shape } of [...graph.values, ...graph.outputs, ...graph.inputs]) {
    if (shape) found.set(name, shape.length);
  }
  for (const { name, shape } of graph.initializers.values()) found.set(name, shape.length);
  return found;
}

/**
 * The graph in operator set 21: attributes that became inputs, meanings that changed. Operators of other domains are
 * left alone. The graph itself, in its own operator set, where an operator is not known here or an old form has no new one.
 */
export function upgrade(graph: Graph): Graph {
  const opset = graph.opsets[''] ?? OPSET;
  if (opset >= OPSET || graph.functions.length > 0) return graph;
  const rank = ranks(graph);
  const added: Initializer[] = [];
  const taken = new Set([...graph.initializers.keys(), ...graph.nodes.flatMap(({ outputs }) => outputs)]);
  const fresh = (hint: string): string => {
    let name = hint;
    while (taken.has(name)) name += '_';
    taken.add(name);
    return name;
  };
  const constant = (tensor: Initializer): string => {
    const name = fresh(tensor.name);
    added.push({ ...tensor, name });
    return name;
  };
  const nodes: GraphNode[] = [];
  for (const node of graph.nodes) {
    const rule: Rule | undefined = Object.hasOwn(rules, node.op) ? rules[node.op] : undefined;
    if (node.domain !== '' || (!rule && unchanged.has(node.op))) nodes.push(node);
    else {
      const rankOf = (name: string) => rank.get(name);
      const upgraded = rule?.(node, { opset, constant, fresh, rankOf });
      if (!upgraded) return graph;
      nodes.push(...upgraded);
    }
  }
  return {
    ...graph,
    nodes,
    initializers: new Map([...graph.initializers, ...added.map((tensor) => [tensor.name, tensor] as const)]),
    opsets: { ...graph.opsets, '': OPSET },
  };
}
