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

/** The nodes in operator set 21 with the constants that this adds; null for a node that has no such form. */
function upgraded(graph: Graph): { readonly nodes: (readonly GraphNode[] | null)[]; readonly added: Initializer[] } {
  const opset = graph.opsets[''] ?? OPSET;
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
  const nodes = graph.nodes.map((node) => {
    const rule: Rule | undefined = Object.hasOwn(rules, node.op) ? rules[node.op] : undefined;
    if (node.domain !== '' || (!rule && unchanged.has(node.op))) return [node];
    const rankOf = (name: string) => rank.get(name);
    return rule?.(node, { opset, constant, fresh, rankOf }) ?? null;
  });
  return { nodes, added };
}

const isCurrent = (graph: Graph) => (graph.opsets[''] ?? OPSET) >= OPSET;
const withNodes = (graph: Graph, nodes: readonly GraphNode[], added: readonly Initializer[]): Graph => ({
  ...graph,
  nodes,
  initializers: new Map([...graph.initializers, ...added.map((tensor) => [tensor.name, tensor] as const)]),
  opsets: { ...graph.opsets, '': OPSET },
});

/**
 * The graph in operator set 21: attributes that became inputs, meanings that changed. Operators of other domains are
 * left alone. The graph itself, in its own operator set, where an operator is not known here or an old form has no new one.
 */
export function upgrade(graph: Graph): Graph {
  if (isCurrent(graph) || graph.functions.length > 0) return graph;
  const { nodes, added } = upgraded(graph);
  const all = nodes.flatMap((list) => list ?? []);
  return nodes.includes(null) ? graph : withNodes(graph, all, added);
}

/** What of a graph can be said in operator set 21: without the nodes that have no such form. */
export function upgradable(graph: Graph): Graph {
  if (isCurrent(graph)) return graph;
  const { nodes, added } = upgraded(graph);
  return withNodes(
    graph,
    nodes.flatMap((list) => list ?? []),
    added,
  );
}
