import { freshNames } from '../../graph/fresh-name.js';
import { type Graph, type GraphNode, type Initializer, OPSET } from '../../graph/graph.js';
import { ranks } from './ranks.js';
import { type Rule, rules, type UpgradeContext, unchanged } from './upgrade-rules.js';

/**
 * The graph in operator set 21: attributes that became inputs, meanings that changed. Operators of other domains are
 * left alone. The graph itself, in its own operator set, where an operator is not known here or an old form has no new one.
 */
export function upgrade(graph: Graph): Graph {
  const opset = graph.opsets[''] ?? OPSET;
  if (opset >= OPSET || graph.functions.length > 0) return graph;
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
  const nodes: GraphNode[] = [];
  for (const node of graph.nodes) {
    const rule: Rule | undefined = Object.hasOwn(rules, node.op) ? rules[node.op] : undefined;
    if (node.domain !== '' || (!rule && unchanged.has(node.op))) nodes.push(node);
    else {
      const upgraded = rule?.(node, context);
      if (!upgraded) return graph;
      nodes.push(...upgraded);
    }
    rank.follow(node);
  }
  return {
    ...graph,
    nodes,
    initializers: new Map([...graph.initializers, ...added.map((tensor) => [tensor.name, tensor] as const)]),
    opsets: { ...graph.opsets, '': OPSET },
  };
}
