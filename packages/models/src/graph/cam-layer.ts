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

function kindOf({ op }: GraphNode, inputs: readonly Kind[], shape: readonly (number | null)[] | undefined): Kind {
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
 * flattening, never a pool, nor the map of scores that a segmentation network returns. Null where there is none, and
 * where attention follows it, as in a transformer. @default output the first
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
  const names = new Set([...behind].flatMap(({ outputs }) => outputs));
  const isAttention = ({ op, inputs }: GraphNode) => op === 'MatMul' && inputs.every((name) => names.has(name));
  return [...behind].some(isAttention) ? null : found.outputs[0];
}
