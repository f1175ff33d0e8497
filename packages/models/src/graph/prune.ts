import { type Graph, type GraphNode, operatorName } from './graph.js';

/** The nodes that the wanted tensors need, in the graph's order. */
export function neededNodes(graph: Graph, want: readonly string[]): GraphNode[] {
  const needed = new Set(want);
  const nodes: GraphNode[] = [];
  for (let i = graph.nodes.length - 1; i >= 0; i--) {
    const node = graph.nodes[i];
    if (!node.outputs.some((name) => needed.has(name))) continue;
    for (const name of node.inputs) needed.add(name);
    nodes.push(node);
  }
  return nodes.reverse();
}

/** The operators among the needed nodes that are not in a list, each named once. */
export function unknownOperators(
  graph: Graph,
  want: readonly string[],
  known: Readonly<Record<string, unknown>>,
): string[] {
  const isUnknown = (node: GraphNode) => node.domain !== '' || !Object.hasOwn(known, node.op);
  return [...new Set(neededNodes(graph, want).filter(isUnknown).map(operatorName))];
}

/** Throws RangeError where none of the graph's outputs can be had from the known operators of opset 21, or a tensor is missing. */
export function checkOperators(graph: Graph, engine: string, known: Readonly<Record<string, unknown>>): void {
  const missing = graph.outputs.map((output) => unknownOperators(graph, [output.name], known));
  if (missing.every((list) => list.length > 0)) {
    throw new RangeError(`models: ${engine} cannot run these operators: ${[...new Set(missing.flat())].join(', ')}`);
  }
  if (graph.opsets[''] < 21) {
    throw new RangeError(
      `models: ${engine} runs operator set 21, this graph could not be upgraded: opset ${graph.opsets['']}`,
    );
  }
  checkTensors(graph, engine);
}

/** Throws RangeError for a tensor that is used and that nothing makes. */
function checkTensors(graph: Graph, engine: string): void {
  const outputs = graph.outputs.map(({ name }) => name);
  const made = new Set([
    ...graph.initializers.keys(),
    ...graph.inputs.map(({ name }) => name),
    ...graph.nodes.flatMap((node) => node.outputs),
  ]);
  const lost = [...neededNodes(graph, outputs).flatMap(({ inputs }) => inputs), ...outputs].filter(
    (name) => name !== '' && !made.has(name),
  );
  if (lost.length > 0) {
    const why = graph.sparse.length > 0 ? 'it has sparse constants' : 'nothing makes it';
    throw new RangeError(`models: ${engine} does not find a tensor that the graph uses, ${why}: ${lost[0]}`);
  }
}
