import { dependents } from './cut-graph.js';
import type { Graph, GraphNode } from './graph.js';
import { neededNodes } from './prune.js';
import { inferShapes } from './shapes.js';

/** What a tensor is on the way from a picture: a map with places, or one vector a picture, pooled over all places. */
type Kind = 'map' | 'vector' | undefined;

const words = (text: string) => new Set(text.split(' '));
const spatial = words(
  'Conv ConvTranspose BatchNormalization InstanceNormalization GroupNormalization LRN DepthToSpace',
);
const pools = words(
  'MaxPool AveragePool LpPool GlobalMaxPool GlobalAveragePool GlobalLpPool ReduceMean ReduceMax ReduceSum',
);
/** What only moves or copies numbers: a feature map, but not a layer to explain. */
const passing = words('Identity Dropout Cast Pad Slice Split Resize Upsample');
/** What ends a picture's way as a feature map. */
const ending = words(
  'MatMul Gemm Softmax LogSoftmax LayerNormalization Reshape Flatten Squeeze Unsqueeze Transpose Shape ArgMax Expand',
);
/** What may stand between a score map and the output. */
const closing = words(
  'Identity Dropout Cast Slice Resize Upsample Softmax LogSoftmax Sigmoid ArgMax Transpose Reshape',
);

type Shape = readonly (number | null)[];

function kindOf({ op }: GraphNode, inputs: readonly Kind[], shape: Shape | undefined): Kind {
  if (shape && shape.length !== 4) return undefined;
  const isMap = inputs.includes('map') || (spatial.has(op) && !inputs.includes('vector'));
  const isPooled = op.startsWith('Global') || op.startsWith('Reduce') || shape?.slice(2).every((n) => n === 1);
  if (ending.has(op) && !spatial.has(op)) return undefined;
  if (!isMap) return inputs.includes('vector') ? 'vector' : undefined;
  return isPooled ? 'vector' : 'map';
}

/** The node that makes the scores, if a map of them is the output. */
function lastNode(graph: Graph, output: string): GraphNode | undefined {
  const maker = (name: string) => graph.nodes.find(({ outputs }) => outputs.includes(name));
  let node = maker(output);
  while (node && closing.has(node.op)) node = maker(node.inputs[0]);
  return node;
}

/**
 * The layer that CAM explains by default: the last feature map (rank 4, more than one place) before pooling or
 * flattening, never a pool, nor the map of scores that a segmentation network returns. Where attention follows it, what
 * the last global pool pools (Swin). Null where there is none, as in a transformer with a class token. @default output
 * the first
 */
export function camLayer(graph: Graph, output: string | undefined = graph.outputs[0]?.name): string | null {
  const shapes = inferShapes(graph);
  const kinds = new Map<string, Kind>();
  for (const { name } of graph.inputs) if (shapes.get(name)?.length === 4) kinds.set(name, 'map');
  const last = lastNode(graph, output);
  let found: GraphNode | undefined;
  for (const node of neededNodes(graph, [output])) {
    const kind = kindOf(
      node,
      node.inputs.map((name) => kinds.get(name)),
      shapes.get(node.outputs[0]),
    );
    for (const name of node.outputs) kinds.set(name, kind);
    if (kind === 'map' && node !== last && !pools.has(node.op) && !passing.has(node.op)) found = node;
  }
  if (!found) return null;
  const behind = dependents(graph, found.outputs[0]);
  const names = new Set([found, ...behind].flatMap(({ outputs }) => outputs));
  const isAttention = ({ op, inputs }: GraphNode) =>
    (op === 'MatMul' || op === 'Einsum') && inputs.filter((name) => names.has(name)).length > 1;
  if (![...behind].some(isAttention)) return found.outputs[0];
  return lastPooled(graph, [...behind], shapes);
}

/** What the last global pool of a map pools. */
function lastPooled(graph: Graph, nodes: readonly GraphNode[], shapes: ReadonlyMap<string, Shape>): string | null {
  const isOfMap = ({ inputs: [x] }: GraphNode) => {
    const shape = shapes.get(x);
    return shape?.length === 4 && shape.slice(1).filter((n) => n !== 1).length === 3;
  };
  const last = nodes
    .filter((node) => /^(GlobalAveragePool|GlobalMaxPool|ReduceMean)$/.test(node.op) && isOfMap(node))
    .at(-1);
  let tensor = last?.inputs[0] ?? null;
  for (;;) {
    const node = graph.nodes.find(({ outputs }) => tensor !== null && outputs.includes(tensor));
    if (!node || !(passing.has(node.op) || pools.has(node.op))) return tensor;
    tensor = node.inputs[0];
  }
}
