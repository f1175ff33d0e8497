import { intAttribute, intsAttribute } from './attributes.js';
import type { Graph, GraphNode } from './graph.js';

/** Where a tensor's channels are: in dimension 1, as convolutions have them, or in the last. */
export type Layout = 'first' | 'last';

const spatial =
  /^(Conv|ConvTranspose|.*Pool|BatchNormalization|InstanceNormalization|GroupNormalization|LRN|Resize|Upsample)$/;

/** What a node says of its output's layout; undefined where it has that of its input. */
function layoutBy(node: GraphNode, rank: number, isConstant: (name: string) => boolean): Layout | undefined {
  if (spatial.test(node.op)) return 'first';
  if (node.op === 'LayerNormalization')
    return [-1, rank - 1].includes(intAttribute(node, 'axis', -1)) ? 'last' : undefined;
  if (node.op === 'MatMul' && node.inputs.some(isConstant)) return 'last';
  if (node.op !== 'Transpose') return undefined;
  const order = intsAttribute(node, 'perm') ?? [];
  if (order.at(-1) === 1) return 'last';
  return order[1] === rank - 1 ? 'first' : undefined;
}

/** The layout of a tensor by the nodes that lead to it. @default 'first' for images of rank 4 and above, else 'last' */
export function layoutOf(graph: Graph, tensor: string, rank: number): Layout {
  const makers = new Map(graph.nodes.flatMap((node) => node.outputs.map((name) => [name, node] as const)));
  const isConstant = (name: string) => graph.initializers.has(name) || makers.get(name)?.op === 'Constant';
  let node = makers.get(tensor);
  for (let steps = graph.nodes.length; node && steps > 0; steps--) {
    const found = node.domain === '' ? layoutBy(node, rank, isConstant) : undefined;
    if (found) return found;
    if (node.op === 'Reshape' || node.op === 'Flatten') break;
    node = node.inputs
      .map((name) => (isConstant(name) ? undefined : makers.get(name)))
      .find((each) => each !== undefined);
  }
  return rank > 3 ? 'first' : 'last';
}
