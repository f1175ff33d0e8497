import { node as makeNode } from './build.js';
import { type FinalActivation, finalActivation, withoutFinalActivation } from './final-activation.js';
import { elementTypes, type Graph, type GraphNode, type GraphValue } from './graph.js';
import { layerTensor } from './layer-tensor.js';
import { ownNodes } from './own-nodes.js';
import { neededNodes } from './prune.js';
import { commonShape, type Probes, probes } from './shapes.js';

/** A graph cut in two at a tensor. */
export interface GraphCut {
  /** The tensor that the layer is. */
  readonly tensor: string;
  /** Its name at the door of trunk and head: another one where it is not float32 inside. */
  readonly door: string;
  /** From the input to the door and the boundary; null where the layer is the input itself. */
  readonly trunk: Graph | null;
  /** From the door and the boundary to the output. */
  readonly head: Graph;
  /** Whatever else the head needs. */
  readonly boundary: readonly string[];
  /** The final activation that was taken away. */
  readonly cutOff: Exclude<FinalActivation, 'none' | 'unknown'> | null;
}

const control = new Set(['If', 'Loop', 'Scan', 'SequenceMap']);
const isControl = ({ domain, op }: GraphNode) => domain === '' && control.has(op);

/** The nodes that depend on a tensor. */
export function dependents(graph: Graph, tensor: string): Set<GraphNode> {
  const names = new Set([tensor]);
  const found = new Set<GraphNode>();
  for (const node of graph.nodes) {
    if (!node.inputs.some((name) => name !== '' && names.has(name))) continue;
    found.add(node);
    for (const name of node.outputs) names.add(name);
  }
  return found;
}

/** The graph without its final activation, where that lies behind the tensor. */
function withLogits(graph: Graph, tensor: string, output: string): [Graph, GraphCut['cutOff']] {
  const kind = finalActivation(graph, output);
  if (kind === 'none' || kind === 'unknown') return [graph, null];
  const raw = withoutFinalActivation(graph, output);
  const last = graph.nodes.find((node, i) => node !== raw.nodes[i]);
  return last && dependents(graph, tensor).has(last) ? [raw, kind] : [graph, null];
}

/** The head's nodes, with those that it can have of its own, and what it needs from the trunk. */
function headNodes(graph: Graph, inHead: readonly GraphNode[], tensor: string, known: Probes | undefined) {
  const own = ownNodes(graph, tensor, known);
  const made = new Set([tensor, ...graph.initializers.keys(), ...inHead.flatMap(({ outputs }) => outputs)]);
  const first: GraphNode[] = [];
  const boundary = new Set<string>();
  const ask = (name: string): void => {
    if (name === '' || made.has(name)) return;
    const nodes = own.get(name);
    if (!nodes) boundary.add(name);
    for (const made_ of nodes?.flatMap(({ outputs }) => outputs) ?? []) made.add(made_);
    for (const input of nodes?.flatMap(({ inputs }) => inputs) ?? []) ask(input);
    first.push(...(nodes ?? []));
  };
  for (const node of inHead) node.inputs.forEach(ask);
  return { nodes: [...first, ...inHead], boundary: [...boundary] };
}

/** A graph's part: these nodes, from these inputs to these outputs. */
function part(
  graph: Graph,
  nodes: readonly GraphNode[],
  inputs: readonly GraphValue[],
  outputs: readonly GraphValue[],
): Graph {
  const names = new Set(nodes.flatMap((node) => node.inputs));
  const initializers = nodes.some(isControl)
    ? graph.initializers
    : new Map([...graph.initializers].filter(([name]) => names.has(name)));
  return { ...graph, inputs, outputs, nodes, initializers, values: [] };
}

/** What is known of a tensor's type and shape, by two probes or by the file. */
function portsOf(graph: Graph, known: Probes | undefined): (name: string) => GraphValue {
  const told = new Map([...graph.values, ...graph.inputs, ...graph.outputs].map((value) => [value.name, value]));
  return (name) => {
    const [value, larger] = [known?.[0].get(name), known?.[1].get(name)];
    if (!value) return told.get(name) ?? { name, type: 'undefined', shape: null };
    return { name, type: value.type, shape: commonShape(value.shape, larger?.shape) ?? null };
  };
}

/**
 * Cuts a graph at a layer: the head is all that depends on the layer and leads to the output, what else it needs is
 * its boundary. A final sigmoid or softmax is cut off. Throws RangeError for a layer that does not exist (with the
 * nearest names), does not lead to the output or holds no real numbers, and for control flow behind it.
 */
export function cutGraph(graph: Graph, layer: string, output: string): GraphCut {
  const tensor = layerTensor(graph, layer);
  const [raw, cutOff] = withLogits(graph, tensor, output);
  const behind = dependents(raw, tensor);
  const inHead = neededNodes(raw, [output]).filter((node) => behind.has(node));
  if (inHead.length === 0) {
    throw new RangeError(`models: nothing leads from this layer to ${output}, cut at an earlier one: ${layer}`);
  }
  const flow = inHead.find(isControl);
  if (flow) {
    throw new RangeError(`models: ${flow.op} at ${flow.outputs[0]} lies behind this layer, cut behind it: ${layer}`);
  }
  const known = probes(graph);
  const port = portsOf(graph, known);
  const { name, type, shape } = port(tensor);
  const isPlain = type === 'float32' || type === 'undefined';
  if (!isPlain && !/^b?float/.test(type)) {
    throw new RangeError(`models: cut where real numbers are, ${layer} holds: ${type}`);
  }
  const door = isPlain ? name : `${name}/float32`;
  const casts = (from: string, to: string, as: GraphValue['type']) =>
    isPlain ? [] : [makeNode('Cast', [from], [to], { to: elementTypes.indexOf(as) })];

  const { nodes, boundary } = headNodes(raw, inHead, tensor, known);
  const entry: GraphValue = { name: door, type: 'float32', shape };
  const head = part(
    raw,
    [...casts(door, tensor, type), ...nodes],
    [entry, ...boundary.map(port)],
    raw.outputs.filter((value) => value.name === output),
  );
  const way = graph.nodes.some(isControl) ? graph.nodes : neededNodes(graph, [tensor, ...boundary]);
  const trunkNodes = [...way, ...casts(tensor, door, 'float32')];
  const trunk = part(graph, trunkNodes, graph.inputs, [entry, ...boundary.map(port)]);
  return { tensor, door, trunk: trunkNodes.length > 0 ? trunk : null, head, boundary, cutOff };
}
