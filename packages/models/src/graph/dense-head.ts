import { size } from '@xai/tensor';
import { numbers } from '../engines/value.js';
import { floatAttribute, intAttribute, intsAttribute, tensorAttribute } from './attributes.js';
import type { Graph, GraphNode, Initializer } from './graph.js';
import type { Layout } from './layout.js';
import { type Probes, probes } from './shapes.js';

/** A head that begins with pools and a dense layer, channel by channel: a channel of zeros takes its block of the product away. */
export interface DenseHead {
  /** What the dense layer reads: [n, features]. */
  readonly pooled: string;
  readonly channels: number;
  /** What the dense layer makes for each picture. */
  readonly outputs: number;
  /** Feature j belongs to channel j mod channels; else to j divided by the features of a channel. */
  readonly isInterleaved: boolean;
  /** [features, hidden], or [hidden, features] where `isTurned`; times `alpha`. */
  readonly weights: Initializer;
  readonly isTurned: boolean;
  readonly alpha: number;
  /** Added to the product, times `beta`. */
  readonly bias: Initializer | null;
  readonly beta: number;
  /** What the dense layer makes: [n, hidden] (or [n, hidden, 1, 1]). */
  readonly hidden: string;
  /** The pools are one mean over all places. */
  readonly isMean: boolean;
  /** Nothing but constants is added behind. */
  readonly isLast: boolean;
}

const words = (text: string) => new Set(text.split(' '));
const passing = words('Identity Dropout');
/** f(0) = 0 */
const zeroKeeping = words('Relu LeakyRelu Elu Selu Celu Gelu Mish HardSwish Tanh Softsign');
const reshaping = words('Flatten Reshape Squeeze');

/** Where a walk along the head stands. */
interface Place {
  readonly tensor: string;
  /** Dimension of the channels. */
  readonly axis: number;
  readonly isInterleaved: boolean;
  /** What became of the layer: nothing, its mean over all places, or something else. */
  readonly kind: 'layer' | 'mean' | 'other';
}

function step(node: GraphNode, { axis, isInterleaved, kind }: Place, values: Probes[0]): Place | null {
  const tensor = node.outputs[0];
  const [from, to] = [node.inputs[0], tensor].map((name) => values.get(name)?.shape ?? []);
  const places = from.flatMap((_, k) => (k > 0 && k !== axis ? [k] : []));
  const here: Place = { tensor, axis, isInterleaved, kind };
  const pooled = (isMean: boolean): Place => ({ ...here, kind: isMean && kind === 'layer' ? 'mean' : 'other' });
  if (passing.has(node.op)) return here;
  if (zeroKeeping.has(node.op)) return { ...here, kind: 'other' };
  if (node.op === 'Transpose') {
    const perm = intsAttribute(node, 'perm') ?? [];
    return perm[0] === 0 ? { ...here, axis: perm.indexOf(axis) } : null;
  }
  if (node.op === 'ReduceMean') {
    const given = values.get(node.inputs[1] ?? '');
    const axes = given && Array.from(numbers(given), (each) => (each < 0 ? each + from.length : each));
    if (!axes || String(axes.sort((a, b) => a - b)) !== String(places)) return null;
    return { ...pooled(true), axis: to.length === from.length ? axis : 1 };
  }
  if (/^(Global)?(Max|Average)Pool$/.test(node.op)) {
    const isWhole = String(intsAttribute(node, 'kernel_shape')) === String(from.slice(2)) && size(to.slice(2)) === 1;
    const isPadded = intsAttribute(node, 'pads')?.some((pad) => pad !== 0);
    const isAverage = node.op === 'GlobalAveragePool' || (node.op === 'AveragePool' && isWhole && !isPadded);
    return axis === 1 ? pooled(isAverage) : null;
  }
  if (!reshaping.has(node.op) || to.length !== 2 || to[0] !== from[0]) return null;
  const isTrailing = axis === from.length - 1 && axis > 1;
  return axis === 1 || isTrailing ? { ...here, axis: 1, isInterleaved: isTrailing } : null;
}

/** The constant that a tensor is: an initializer, what a Constant node holds, or either behind Identity nodes. */
function constantOf(graph: Graph, name: string | undefined): Initializer | undefined {
  let at = name ?? '';
  for (let node = maker(graph, at); node?.op === 'Identity'; node = maker(graph, at)) at = node.inputs[0];
  const node = maker(graph, at);
  return graph.initializers.get(at) ?? (node?.op === 'Constant' ? tensorAttribute(node, 'value') : undefined);
}

const maker = (graph: Graph, name: string) => graph.nodes.find(({ outputs }) => name !== '' && outputs.includes(name));

/** The dense layer that a node is. */
function denseOf(node: GraphNode, tensor: string, graph: Graph) {
  const [, weights, bias] = node.inputs.map((name) => constantOf(graph, name));
  if (!weights || node.inputs[0] !== tensor || (node.inputs[2] && !bias)) return null;
  const shared = { weights, bias: bias ?? null, alpha: 1, beta: 1, hidden: node.outputs[0] };
  const [rows, columns] = weights.shape;
  if (node.op === 'MatMul' && weights.shape.length === 2) return { ...shared, isTurned: false, outputs: columns };
  if (node.op === 'Conv' && size(weights.shape.slice(2)) === 1 && intAttribute(node, 'group', 1) === 1) {
    return { ...shared, isTurned: true, outputs: rows };
  }
  if (node.op !== 'Gemm' || intAttribute(node, 'transA', 0) !== 0) return null;
  const [alpha, beta] = [floatAttribute(node, 'alpha', 1), floatAttribute(node, 'beta', 1)];
  const isTurned = intAttribute(node, 'transB', 0) === 1;
  return { ...shared, alpha, beta, isTurned, outputs: isTurned ? rows : columns };
}

/** Whether only constants are added between two tensors. */
function isShift(graph: Graph, from: string, to: string): boolean {
  let at = from;
  while (at !== to) {
    const next = graph.nodes.filter(({ inputs }) => inputs.includes(at));
    const [node] = next;
    const isAdd =
      node && (node.op === 'Add' || node.op === 'Sub') && node.inputs.some((name) => constantOf(graph, name));
    const isFirst = node?.op !== 'Sub' || node.inputs[0] === at;
    if (next.length !== 1 || !isFirst || !(isAdd || passing.has(node.op) || reshaping.has(node.op))) return false;
    at = node.outputs[0];
  }
  return true;
}

/** The dense head behind a tensor, or null where it is another kind of head, or shapes are not known. */
export function denseHead(graph: Graph, tensor: string, layout: Layout): DenseHead | null {
  const [values] = (graph.inputs.length === 1 ? probes(graph) : undefined) ?? [];
  if (!values) return null;
  const shapes = (name: string) => values.get(name)?.shape ?? [];
  const rank = shapes(tensor).length;
  let at: Place = { tensor, axis: layout === 'first' ? 1 : rank - 1, isInterleaved: false, kind: 'layer' };
  const channels = shapes(tensor)[at.axis];
  for (;;) {
    const next = graph.nodes.filter(({ inputs }) => inputs.includes(at.tensor));
    if (next.length !== 1 || next[0].domain !== '' || rank < 3) return null;
    const dense = denseOf(next[0], at.tensor, graph);
    const features = size(shapes(at.tensor).slice(1));
    const isFlat = shapes(at.tensor).length === 2 || (next[0].op === 'Conv' && features === channels);
    if (dense && isFlat && features % channels === 0) {
      const isLast = isShift(graph, dense.hidden, graph.outputs[0].name);
      return {
        ...dense,
        pooled: at.tensor,
        channels,
        isInterleaved: at.isInterleaved,
        isMean: at.kind === 'mean',
        isLast,
      };
    }
    const place = step(next[0], at, values);
    if (!place) return null;
    at = place;
  }
}
