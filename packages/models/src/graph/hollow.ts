import { size } from '@xai/tensor';
import { type Call, call, type Operator } from '../engines/reference/call.js';
import { axisOf, broadcastShape } from '../engines/reference/indexing.js';
import { arithmetic } from '../engines/reference/operators/arithmetic.js';
import { convShape, convTransposeShape } from '../engines/reference/operators/conv.js';
import { einsumShape } from '../engines/reference/operators/einsum.js';
import { elementwise } from '../engines/reference/operators/elementwise.js';
import { gatherShape } from '../engines/reference/operators/gather.js';
import { operators } from '../engines/reference/operators/index.js';
import { padShape } from '../engines/reference/operators/pad.js';
import { poolShape } from '../engines/reference/operators/pool.js';
import { reducedShape, reductions } from '../engines/reference/operators/reduce.js';
import { resizeShape } from '../engines/reference/operators/resize.js';
import { decode, isFloat, numbers, storage, type Value } from '../engines/value.js';
import { intAttribute, intsAttribute, tensorAttribute } from './attributes.js';
import type { Graph, GraphNode, Initializer } from './graph.js';

/** Tensors up to this size may be what shapes are made of. */
const SMALL = 4096;

type Shape = readonly number[];

/** A tensor of zeros that takes no memory before somebody reads it. */
export const hollow = (type: Value['type'], shape: Shape): Value => ({
  type,
  shape,
  get data() {
    return type === 'string' ? new Array<string>(size(shape)).fill('') : storage(type, size(shape));
  },
});

/** A constant that is decoded only where somebody reads it. */
const sealed = (tensor: Initializer): Value => ({
  type: tensor.type,
  shape: tensor.shape,
  get data() {
    return decode(tensor).data;
  },
});

const same = ({ input }: Call): Shape => input(0).shape;
const joint = ({ input, count }: Call): Shape =>
  broadcastShape(...Array.from({ length: count }, (_, k) => input(k).shape));

function matMulShape({ input }: Call): Shape {
  const [a, b] = [input(0).shape, input(1).shape];
  const lead = broadcastShape(a.slice(0, -2), b.slice(0, -2));
  return [...lead, ...(a.length > 1 ? a.slice(-2, -1) : []), ...(b.length > 1 ? b.slice(-1) : [])];
}

const gemmShape = ({ node, input }: Call): Shape => [
  input(0).shape[intAttribute(node, 'transA', 0)],
  input(1).shape[1 - intAttribute(node, 'transB', 0)],
];

function concatShape({ node, input, count }: Call): Shape {
  const shapes = Array.from({ length: count }, (_, k) => input(k).shape);
  const axis = axisOf(intAttribute(node, 'axis', 0), shapes[0].length);
  return shapes[0].map((n, k) => (k === axis ? shapes.reduce((sum, shape) => sum + shape[axis], 0) : n));
}

function transposeShape({ node, input }: Call): Shape {
  const { shape } = input(0);
  return intsAttribute(node, 'perm')?.map((k) => shape[k]) ?? [...shape].reverse();
}

const each = (names: readonly string[], shape: (call: Call) => Shape) => names.map((name) => [name, shape] as const);

/** Operators whose result's shape is known without its numbers, and no shape is made of those. */
const heavy: Readonly<Record<string, (call: Call) => Shape>> = Object.fromEntries([
  ...each(['Softmax', 'LogSoftmax', 'BatchNormalization', 'LayerNormalization', 'InstanceNormalization'], same),
  ...each(['MaxPool', 'AveragePool', 'GlobalMaxPool', 'GlobalAveragePool'], poolShape),
  ...each(['Conv'], convShape),
  ...each(['ConvTranspose'], convTransposeShape),
  ...each(['Resize'], resizeShape),
  ...each(['Gemm'], gemmShape),
  ...each(['Einsum'], einsumShape),
  ...each(['MatMul'], matMulShape),
]);

/** Operators that shapes are made with too: their small results are worked out. */
const light: Readonly<Record<string, (call: Call) => Shape>> = Object.fromEntries([
  ...each([...Object.keys(elementwise).filter((op) => op !== 'IsNaN'), 'Clip'], same),
  ...each(Object.keys(arithmetic), joint),
  ...each(['Concat'], concatShape),
  ...each(['Transpose'], transposeShape),
  ...each(['Pad'], padShape),
  ...each(['Gather'], gatherShape),
  ...each(['ConstantOfShape'], ({ input }) => Array.from(numbers(input(0)))),
  ...each(['Expand'], ({ input }) => broadcastShape(input(0).shape, Array.from(numbers(input(1))))),
  ...each(['Tile'], ({ input }) => input(0).shape.map((n, k) => n * numbers(input(1))[k])),
  ...each(
    Object.keys(reductions).filter((op) => op.startsWith('Reduce')),
    (call) => reducedShape(call).shape,
  ),
]);

function infer(node: GraphNode, inputs: readonly (Value | undefined)[]): readonly Value[] {
  const rules = Object.hasOwn(heavy, node.op) ? heavy : light;
  if (!Object.hasOwn(rules, node.op)) return call(operators[node.op], node, inputs);
  const shaped: Operator = (site) => {
    const shape = rules[node.op](site);
    const isLarge = [shape, ...inputs.map((value) => value?.shape ?? [])].some((dims) => size(dims) > SMALL);
    if (rules === light && !isLarge) return call(operators[node.op], node, inputs);
    const type =
      node.op === 'ConstantOfShape' ? (tensorAttribute(node, 'value')?.type ?? 'float32') : site.input(0).type;
    return [hollow(type, shape), hollow('int64', shape)];
  };
  return call(shaped, node, inputs).slice(0, node.outputs.length);
}

/**
 * Every tensor of a graph by name when its inputs are `feeds`: types and shapes, the numbers only of small ones, and of
 * no constant that lies in another file.
 * Tensors behind an operator that is not known are left out. Throws RangeError where shapes do not fit.
 */
export function inferValues(graph: Graph, feeds: ReadonlyMap<string, Value>): Map<string, Value> {
  const constants = [...graph.initializers.values()].flatMap((tensor): [string, Value][] => {
    if (!tensor.external) return [[tensor.name, sealed(tensor)]];
    return isFloat(tensor.type) ? [[tensor.name, hollow(tensor.type, tensor.shape)]] : [];
  });
  const values = new Map([...constants, ...feeds]);
  for (const node of graph.nodes) {
    const inputs = node.inputs.map((name) => values.get(name));
    const isKnown = node.domain === '' && Object.hasOwn(operators, node.op);
    if (!isKnown || inputs.some((value, k) => !value && node.inputs[k])) continue;
    infer(node, inputs).forEach((value, k) => {
      const isKept = size(value.shape) <= SMALL || !isFloat(value.type);
      if (node.outputs[k]) values.set(node.outputs[k], isKept ? value : hollow(value.type, value.shape));
    });
  }
  return values;
}
