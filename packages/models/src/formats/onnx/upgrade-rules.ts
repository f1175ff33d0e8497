import { floatAttribute, floatsAttribute, intAttribute, intsAttribute, textAttribute } from '../../graph/attributes.js';
import { float, initializer, ints, node as makeNode } from '../../graph/build.js';
import type { Attribute, GraphNode, Initializer } from '../../graph/graph.js';

/** What a rule may use. */
export interface UpgradeContext {
  /** The file's own operator set. */
  readonly opset: number;
  /** Adds a constant under a name like its own; the name that it got. */
  constant(tensor: Initializer): string;
  /** A name that is free. */
  fresh(hint: string): string;
  /** Number of dimensions of a tensor, where the file tells. */
  rankOf(name: string): number | undefined;
  /** Whether a node or an output of the graph reads a tensor. */
  isUsed(name: string): boolean;
}

/** An old node -> its form in operator set 21, or undefined where there is none. */
export type Rule = (node: GraphNode, context: UpgradeContext) => readonly GraphNode[] | undefined;

const without = (node: GraphNode, ...names: string[]): GraphNode => ({
  ...node,
  attributes: Object.fromEntries(Object.entries(node.attributes).filter(([name]) => !names.includes(name))),
});
const withAttribute = (node: GraphNode, name: string, value: Attribute): GraphNode => ({
  ...node,
  attributes: { [name]: value, ...node.attributes },
});

/** An ints attribute that became input `at` with operator set `since`. */
const intsToInput =
  (attribute: string, since: number, at = 1): Rule =>
  (node, { opset, constant }) => {
    const values = intsAttribute(node, attribute);
    if (opset >= since || !values) return [node];
    const inputs = [...node.inputs];
    while (inputs.length < at) inputs.push('');
    inputs[at] = constant(ints(`${node.outputs[0]}_${attribute}`, values));
    return [{ ...without(node, attribute), inputs }];
  };

/** Broadcasting was an attribute before operator set 7; along a named axis it has no new form. */
const broadcasting: Rule = (node, { opset }) => {
  if (opset >= 7) return [node];
  return node.attributes.axis ? undefined : [without(node, 'broadcast', 'consumed_inputs')];
};

/** Before operator set 13 all dimensions from `axis` (default 1) on were one. */
const softmax: Rule = (node, { opset, fresh, rankOf }) => {
  if (opset >= 13) return [node];
  const [x] = node.inputs;
  const [y] = node.outputs;
  const axis = intAttribute(node, 'axis', 1);
  const rank = rankOf(x) ?? rankOf(y);
  if (axis === -1 || axis + 1 === rank) return [{ ...node, attributes: { axis: { type: 'int', value: -1 } } }];
  const [shape, flat, soft] = ['shape', 'flat', 'soft'].map((part) => fresh(`${y}_${part}`));
  return [
    makeNode('Shape', [x], [shape], {}, { name: '' }),
    makeNode('Flatten', [x], [flat], { axis }, { name: '' }),
    makeNode(node.op, [flat], [soft], { axis: -1 }, { name: node.name }),
    makeNode('Reshape', [soft, shape], [y], {}, { name: '' }),
  ];
};

const clip: Rule = (node, { opset, constant }) => {
  if (opset >= 11) return [node];
  const bound = (name: string) => {
    const found = node.attributes[name];
    return found?.type === 'float'
      ? constant(initializer(`${node.outputs[0]}_${name}`, { data: [found.value], shape: [] }))
      : '';
  };
  return [{ ...node, inputs: [node.inputs[0], bound('min'), bound('max')], attributes: {} }];
};

/** Statistics per element, training, and the statistics as outputs have no form here. */
const batchNormalization: Rule = (node, { isUsed }) => {
  if (intAttribute(node, 'spatial', 1) !== 1 || intAttribute(node, 'training_mode', 0) !== 0) return undefined;
  if (node.outputs.slice(1).some((name) => name !== '' && isUsed(name))) return undefined;
  const plain = without(node, 'spatial', 'is_test', 'consumed_inputs');
  return [{ ...plain, outputs: node.outputs.slice(0, 1) }];
};

/** The mask of an inference is all true since operator set 12; before it is all false, and before 10 numbers. */
const dropout: Rule = (node, { opset, fresh, isUsed }) => {
  const [x] = node.inputs;
  const [y, mask] = node.outputs;
  const plain = { ...node, inputs: [x], attributes: {} };
  if (!mask || !isUsed(mask)) return [{ ...plain, outputs: [y] }];
  if (opset >= 12) return [plain];
  const none = opset >= 10 ? mask : fresh(`${mask}_none`);
  const nodes = [{ ...plain, outputs: [y] }, makeNode('Less', [x, x], [none], {}, { name: '' })];
  return opset >= 10 ? nodes : [...nodes, makeNode('CastLike', [none, x], [mask], {}, { name: '' })];
};

const split: Rule = (node, context) => {
  const [moved] = intsToInput('split', 13)(node, context) ?? [node];
  if (context.opset >= 18 || moved.inputs.length > 1) return [moved];
  return [withAttribute(moved, 'num_outputs', { type: 'int', value: node.outputs.length })];
};

const slice: Rule = (node, { opset, constant }) => {
  if (opset >= 10) return [node];
  const [starts, ends] = [intsAttribute(node, 'starts') ?? [], intsAttribute(node, 'ends') ?? []];
  const lists = {
    starts,
    ends: ends.map((n) => Math.min(n, 2 ** 31 - 1)),
    axes: intsAttribute(node, 'axes') ?? starts.map((_, k) => k),
  };
  const inputs = Object.entries(lists).map(([name, list]) => constant(ints(`${node.outputs[0]}_${name}`, list)));
  return [{ ...node, inputs: [node.inputs[0], ...inputs], attributes: {} }];
};

/** Pads and the value were attributes before operator set 11. */
const pad: Rule = (node, { opset, constant }) => {
  if (opset >= 11) return [node];
  const pads = intsAttribute(node, 'pads') ?? intsAttribute(node, 'paddings') ?? [];
  const fill = initializer(`${node.outputs[0]}_value`, { data: [floatAttribute(node, 'value', 0)], shape: [] });
  const inputs = [node.inputs[0], constant(ints(`${node.outputs[0]}_pads`, pads)), constant(fill)];
  return [{ ...without(node, 'pads', 'paddings', 'value'), inputs }];
};

/** Upsample, and Resize before operator set 11, count places from the corner and round down. */
const resize: Rule = (node, { opset, constant }) => {
  if (node.op === 'Resize' && opset >= 11) return [node];
  const scales = floatsAttribute(node, 'scales');
  const list = scales && constant(initializer(`${node.outputs[0]}_scales`, { data: scales, shape: [scales.length] }));
  const name = list ?? node.inputs[1];
  if (name === undefined) return undefined;
  const mode = textAttribute(node, 'mode', 'nearest').replace('bilinear', 'linear');
  const how = { mode, coordinate_transformation_mode: 'asymmetric', nearest_mode: 'floor' };
  return [makeNode('Resize', [node.inputs[0], '', name], node.outputs, how, { name: node.name })];
};

const castNames: Readonly<Record<string, number>> = {
  FLOAT: 1,
  INT32: 6,
  INT64: 7,
  STRING: 8,
  BOOL: 9,
  FLOAT16: 10,
  DOUBLE: 11,
};
const cast: Rule = (node) => {
  if (node.attributes.to?.type !== 'string') return [node];
  const code = castNames[textAttribute(node, 'to', '')];
  return code === undefined ? undefined : [{ ...node, attributes: { to: { type: 'int', value: code } } }];
};

/** Default attributes that were other numbers before operator set 6. */
const selu: Rule = (node, { opset }) =>
  opset >= 6
    ? [node]
    : [withAttribute(withAttribute(without(node, 'consumed_inputs'), 'alpha', float(1.6732)), 'gamma', float(1.0507))];

const reductions =
  'ReduceMean ReduceMax ReduceMin ReduceProd ReduceL1 ReduceL2 ReduceSumSquare ReduceLogSum ReduceLogSumExp';
const broadcasts = 'Add Sub Mul Div Pow And Or Xor Equal Greater Less Gemm';
const all = (names: string, rule: Rule) => names.split(' ').map((name) => [name, rule] as const);

/** Operators whose older forms differ, by name. */
export const rules: Readonly<Record<string, Rule>> = {
  ...Object.fromEntries([...all(broadcasts, broadcasting), ...all(reductions, intsToInput('axes', 18))]),
  ReduceSum: intsToInput('axes', 13),
  Squeeze: intsToInput('axes', 13),
  Unsqueeze: intsToInput('axes', 13),
  Reshape: intsToInput('shape', 5),
  Softmax: softmax,
  LogSoftmax: softmax,
  Clip: clip,
  BatchNormalization: batchNormalization,
  Dropout: dropout,
  Split: split,
  Slice: slice,
  Pad: pad,
  Resize: resize,
  Upsample: resize,
  TopK: (node, { opset }) => (opset >= 10 ? [node] : undefined),
  Cast: cast,
  Selu: selu,
  Concat: (node, { opset }) => [opset >= 4 ? node : withAttribute(node, 'axis', { type: 'int', value: 1 })],
  PRelu: (node, { opset }) => (opset >= 7 ? [node] : undefined),
};

/** Operators whose older forms mean the same. */
export const unchanged: ReadonlySet<string> = new Set(
  `Abs ArgMax ArgMin AveragePool CastLike CumSum DepthToSpace Einsum InstanceNormalization LRN ScatterElements ScatterND SpaceToDepth Trilu Ceil Celu Constant ConstantOfShape Conv ConvTranspose Cos Elu Erf Exp Expand Flatten Floor Gather GatherElements
  GatherND Gelu GlobalAveragePool GlobalMaxPool GreaterOrEqual HardSigmoid HardSwish Identity IsInf IsNaN LayerNormalization LeakyRelu LessOrEqual Log MatMul Max MaxPool
  Mean Min Mish Mod Neg Not OneHot Range Reciprocal Relu Round Shape Sigmoid Sign Sin Size Softplus Softsign Sqrt Sum
  Tanh ThresholdedRelu Tile Transpose Where`.split(/\s+/),
);
