import {
  type AttributeValue,
  type ElementType,
  float,
  floats,
  type GraphNode,
  initializer,
  node,
  type Value,
} from '../../src/index.js';

/** One operator with inputs; '' is an absent one. */
export interface OperatorCase {
  readonly op: string;
  readonly inputs: readonly (Value | '')[];
  readonly attributes: Record<string, AttributeValue>;
  readonly outputs: number;
}

const arrays = {
  float32: Float32Array,
  int64: Float64Array,
  int32: Int32Array,
  bool: Uint8Array,
  float64: Float64Array,
};
type Numeric = keyof typeof arrays;
const make = (type: Numeric, data: readonly number[], shape: readonly number[]): Value => ({
  type,
  shape,
  data: arrays[type].from(data),
});
const f = (data: readonly number[], shape: readonly number[] = [data.length]) => make('float32', data, shape);
const i = (data: readonly number[], shape: readonly number[] = [data.length]) => make('int64', data, shape);
const b = (data: readonly number[], shape: readonly number[] = [data.length]) => make('bool', data, shape);
const s = (data: string[], shape: readonly number[] = [data.length]): Value => ({ type: 'string', shape, data });
const wave = (count: number, scale = 1) => Array.from({ length: count }, (_, k) => scale * Math.sin(1.7 * k + 0.3));
const to = (type: ElementType) => ({
  to: ['', 'float32', '', '', '', '', 'int32', 'int64', 'string', 'bool', '', 'float64'].indexOf(type),
});

/** Signs, halves, zero, large and tiny numbers, infinity and NaN: enough of them for vector code. */
const all = f(
  [-90, -7, -2.5, -1.5, -1, -0.5, -1e-4, 0, 1e-4, 0.5, 1, 1.5, 2.5, 3, 7, 90, Infinity, Number.NaN, 0.25, -0.25],
  [2, 10],
);
const finite = f(wave(20, 4), [2, 10]);
const positive = f([1e-4, 0.25, 0.5, 1, 2, 3, 50, 1e6, Infinity, Number.NaN]);
const x = f(wave(6, 2), [2, 3]);
const row = f(wave(3, 3), [3]);
const column = f([1.5, -2], [2, 1]);
const withNaN = f([1, Number.NaN, 3, -1, 0, 2], [2, 3]);
const none = f([], [0, 3]);
const cube = f(wave(24), [2, 3, 4]);

const c = (
  op: string,
  inputs: readonly (Value | '')[],
  attributes: Record<string, AttributeValue> = {},
  outputs = 1,
): OperatorCase => ({
  op,
  inputs,
  attributes,
  outputs,
});
const each = (names: string, ...inputs: (readonly (Value | '')[])[]) =>
  names.split(' ').flatMap((op) => inputs.map((list) => c(op, list)));

const pairs: (readonly Value[])[] = [
  [x, f(wave(6), [2, 3])],
  [x, row],
  [x, column],
  [row, column],
  [x, f([2], [])],
  [withNaN, row],
  [none, row],
];
const wholePairs: (readonly Value[])[] = [[i([7, -7, 9, 0], [2, 2]), i([2, 2, -4, 5], [2, 2])]];
const truths: (readonly Value[])[] = [[b([1, 1, 0, 0], [2, 2]), b([1, 0], [2])]];

export const cases: readonly OperatorCase[] = [
  ...each(
    'Abs Ceil Cos Erf Exp Floor Neg Reciprocal Round Sign Sin Relu Sigmoid Softplus Softsign Tanh HardSwish Mish',
    [all],
    [none],
  ),
  ...each('Gelu LeakyRelu ThresholdedRelu Elu Celu Selu HardSigmoid IsNaN', [all]),
  ...each('Log Sqrt', [positive]),
  c('Gelu', [all], { approximate: 'tanh' }),
  ...['LeakyRelu', 'ThresholdedRelu', 'Elu', 'Celu'].map((op) => c(op, [all], { alpha: float(0.3) })),
  c('Selu', [all], { alpha: float(2), gamma: float(0.7) }),
  c('HardSigmoid', [all], { alpha: float(0.3), beta: float(0.4) }),
  c('Not', [b([1, 0, 1])]),
  c('Neg', [i([3, -4])]),
  c('Abs', [i([3, -4])]),
  ...each('Add Sub Mul Div', ...pairs, ...wholePairs),
  ...each('Sum Mean Max Min', [x, row, column], [x]),
  ...each('Max Min', [i([1, -5]), i([0, 0])]),
  ...each('Max Min', [withNaN, f([1, 1, 2.5])]),
  c('Pow', [f([0.5, 2, 3, 1.5, 4, 9], [2, 3]), f([2, -1, 0.5])]),
  c('Pow', [x, f([2], [])]),
  c('Pow', [x, i([3], [])]),
  c('Mod', [x, f([1.5], [])], { fmod: 1 }),
  c('Mod', [i([7, -7, 7, -7]), i([3, 3, -3, -3])]),
  c('PRelu', [x, row]),
  ...each('Equal Greater GreaterOrEqual Less LessOrEqual', [withNaN, f([1, 0, 3])], [x, column], [i([1, 2]), i([2])]),
  c('Equal', [s(['a', 'b', 'a'], [3, 1]), s(['a', 'b'], [2])]),
  ...each('And Or Xor', ...truths),
  c('Where', [b([1, 0, 1], [3]), x, column]),
  c('Where', [b([1, 0], [2, 1]), i([1, 2]), i([7], [])]),
  c('Where', [b([1, 0]), s(['a', 'b']), s(['c', 'd'])]),
  c('Gemm', [x, f(wave(12), [3, 4]), f(wave(4), [4])]),
  c('Gemm', [x, f(wave(12), [4, 3]), f([0.5], [])], { transB: 1, alpha: float(0.5), beta: float(2) }),
  c('Gemm', [f(wave(6), [3, 2]), f(wave(12), [3, 4])], { transA: 1 }),
  c('Gemm', [withNaN, f(wave(12), [3, 4]), f(wave(8), [2, 4])]),
  c('Gemm', [none, f(wave(12), [3, 4]), f(wave(4), [4])]),
  c('MatMul', [x, f(wave(12), [3, 4])]),
  c('MatMul', [cube, f(wave(8), [4, 2])]),
  c('MatMul', [cube, f(wave(24), [2, 4, 3])]),
  c('MatMul', [f(wave(8), [2, 1, 2, 2]), f(wave(12), [1, 3, 2, 2])]),
  c('MatMul', [row, f(wave(6), [3, 2])]),
  c('MatMul', [x, row]),
  c('MatMul', [none, f(wave(6), [3, 2])]),
  ...['Softmax', 'LogSoftmax'].flatMap((op) => [
    c(op, [x]),
    c(op, [x], { axis: 0 }),
    c(op, [cube], { axis: -2 }),
    c(op, [withNaN]),
    c(op, [f([1000, 1001, -1000], [1, 3])]),
    c(op, [none]),
  ]),
  c('Clip', [all, f([-1], []), f([2], [])]),
  c('Clip', [all, '', f([2], [])]),
  c('Clip', [finite, f([-1], [])]),
  c('Clip', [finite]),
  c('Clip', [i([-5, 5, 50]), i([0], []), i([9], [])]),
  c('BatchNormalization', [x, row, f(wave(3), [3]), f(wave(3, 0.5), [3]), f([0.5, 2, 1e-6])]),
  c('BatchNormalization', [cube, row, row, row, f([0.5, 2, 3])], { epsilon: float(0.01) }),
  c('LayerNormalization', [x, row]),
  c('LayerNormalization', [cube, f(wave(12), [3, 4]), f(wave(4), [4])], { axis: 1, epsilon: float(0.1) }),
  c('Identity', [x]),
  c('Identity', [s(['a'])]),
  c('Dropout', [x]),
  c('Dropout', [x], {}, 2),
  c('Reshape', [cube, i([2, -1])]),
  c('Reshape', [cube, i([0, 0, 2, 2])]),
  c('Reshape', [none, i([0, 3])], { allowzero: 1 }),
  c('Flatten', [cube]),
  c('Flatten', [cube], { axis: -1 }),
  c('Flatten', [cube], { axis: 0 }),
  c('Squeeze', [f(wave(6), [1, 6, 1])]),
  c('Squeeze', [f(wave(6), [1, 6, 1]), i([-1])]),
  c('Unsqueeze', [x, i([-1, 0])]),
  c('Expand', [column, i([3, 1, 4])]),
  c('Transpose', [cube]),
  c('Transpose', [cube], { perm: [1, 0, 2] }),
  c('Shape', [cube]),
  c('Shape', [cube], { start: -2, end: 3 }),
  c('Size', [cube]),
  c('Tile', [x, i([2, 3])]),
  c('Cast', [all], to('bool')),
  c('Cast', [f([-1.7, 1.7, 0, 3e5])], to('int64')),
  c('Cast', [i([-3, 0, 5])], to('float32')),
  c('Cast', [b([0, 1])], to('float32')),
  c('Cast', [x], to('float64')),
  c('Cast', [s(['1.5', '-2e3', 'NaN'])], to('float32')),
  c('Cast', [i([12, -3])], to('string')),
  c('CastLike', [i([1, 2]), x]),
  c('Constant', [], { value: initializer('', { data: [1, 2, 3, 4], shape: [2, 2] }) }),
  c('Constant', [], { value_float: float(1.5) }),
  c('Constant', [], { value_int: 7 }),
  c('Constant', [], { value_floats: floats([1, 2.5]) }),
  c('Constant', [], { value_ints: [1, -2] }),
  c('Constant', [], { value_string: 'a' }),
  c('Constant', [], { value_strings: ['a', 'b'] }),
  c('ConstantOfShape', [i([2, 3])]),
  c('ConstantOfShape', [i([2])], { value: initializer('', { data: [7], shape: [1] }, 'int64') }),
  c('Range', [i([3], []), i([-4], []), i([-2], [])]),
  c('Concat', [x, f(wave(3), [1, 3])], { axis: 0 }),
  c('Concat', [x, column, x], { axis: -1 }),
  c('Concat', [i([1]), i([2, 3])], { axis: 0 }),
  c('Concat', [s(['a']), s(['b'])], { axis: 0 }),
  c('Slice', [cube, i([1]), i([2 ** 53]), i([-1])]),
  c('Slice', [cube, i([0, -1]), i([2, -4]), i([0, 1]), i([1, -2])]),
  c('Slice', [cube, i([-1]), i([-100]), i([2]), i([-1])]),
  c('Slice', [cube, i([1, 5]), i([2, 9])]),
  c('Split', [cube], { axis: 2, num_outputs: 2 }, 2),
  c('Split', [f(wave(10), [2, 5])], { axis: -1, num_outputs: 3 }, 3),
  c('Split', [cube, i([1, 2])], { axis: 1 }, 2),
  c('Gather', [cube, i([0, -1, 1], [3, 1])], { axis: 1 }),
  c('Gather', [x, i([1], [])]),
  c('Gather', [s(['a', 'b', 'c']), i([2, -3])]),
  c('Gather', [x, i([], [0, 2])], { axis: 1 }),
  c('GatherElements', [x, i([0, -1, 1, 0], [2, 2])], { axis: 1 }),
  c('OneHot', [i([0, 2, -1, 5]), i([3]), f([0, 1])]),
  c('OneHot', [i([0, 1, 2, 1], [2, 2]), i([3]), f([-1, 4])], { axis: 1 }),
  c('OneHot', [i([1, 0]), i([2]), i([0, 1])], { axis: 0 }),
  ...'ReduceSum ReduceMean ReduceMax ReduceMin ReduceProd ReduceL1 ReduceL2 ReduceSumSquare'
    .split(' ')
    .flatMap((op) => [
      c(op, [cube, i([1])]),
      c(op, [cube, i([0, -1])], { keepdims: 0 }),
      c(op, [cube]),
      c(op, [cube, i([])], { noop_with_empty_axes: 1 }),
    ]),
  ...['ArgMax', 'ArgMin'].flatMap((op) => [
    c(op, [cube], { axis: 1 }),
    c(op, [f([1, 3, 3, 0, 0, 2], [2, 3])], { axis: -1, keepdims: 0 }),
    c(op, [f([1, 3, 3, 0, 0, 2], [2, 3])], { axis: 1, select_last_index: 1 }),
  ]),
];

/** What a case computes, in words. */
export const title = ({ op, inputs, attributes }: OperatorCase): string => {
  const shapes = inputs.map((value) => (value ? `${value.type}[${value.shape.join(',')}]` : '-'));
  const extra = Object.entries(attributes).map(
    ([name, value]) =>
      `${name}=${typeof value === 'object' && 'value' in value ? value.value : 'bytes' in Object(value) ? 'tensor' : value}`,
  );
  return [`${op}(${shapes.join(', ')})`, ...extra].join(' ');
};

/** The case's node, from in0, in1, ... to out0, out1, ... */
export const caseNode = ({ op, inputs, attributes, outputs }: OperatorCase): GraphNode =>
  node(
    op,
    inputs.map((value, k) => (value ? `in${k}` : '')),
    Array.from({ length: outputs }, (_, k) => `out${k}`),
    attributes,
  );
