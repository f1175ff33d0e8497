import { freshNames } from '../../graph/fresh-name.js';
import { type Graph, type GraphNode, type Initializer, OPSET } from '../../graph/graph.js';
import { ranks } from './ranks.js';
import { type Rule, rules, type UpgradeContext, unchanged } from './upgrade-rules.js';

/** The nodes in operator set 21 with the constants that this adds; null for a node that has no such form. */
function upgraded(graph: Graph): { readonly nodes: (readonly GraphNode[] | null)[]; readonly added: Initializer[] } {
  const opset = graph.opsets[''] ?? OPSET;
  const rank = ranks(graph);
  const fresh = freshNames(graph);
  const used = new Set([...graph.outputs.map(({ name }) => name), ...graph.nodes.flatMap(({ inputs }) => inputs)]);
  const added: Initializer[] = [];
  const context: UpgradeContext = {
    opset,
    fresh,
    constant(tensor) {
      const name = fresh(tensor.name);
      added.push({ ...tensor, name });
      return name;
    },
    rankOf: rank.get,
    isUsed: (name) => used.has(name),
  };
  const nodes = graph.nodes.map((node) => {
    const rule: Rule | undefined = Object.hasOwn(rules, node.op) ? rules[node.op] : undefined;
    const isSame = node.domain !== '' || (!rule && unchanged.has(node.op));
    const made = isSame ? [node] : (rule?.(node, context) ?? null);
    rank.follow(node);
    return made;
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
