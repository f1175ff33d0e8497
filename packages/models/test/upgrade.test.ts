import { describe, expect, it } from 'vitest';
import { operators } from '../src/engines/reference/operators/index.js';
import { decodeOnnx } from '../src/formats/onnx/decode-onnx.js';
import { upgrade } from '../src/formats/onnx/upgrade.js';
import { rules, unchanged } from '../src/formats/onnx/upgrade-rules.js';
import {
  type Attribute,
  float,
  type Graph,
  type GraphNode,
  type Initializer,
  initializer,
  ints,
  node,
  ortNode,
  reference,
  type Value,
  value,
  writeOnnx,
} from '../src/index.js';

const to = (name: string): Attribute => ({ type: 'string', value: new TextEncoder().encode(name) });
const x3 = {
  type: 'float32',
  shape: [2, 3, 4],
  data: Float32Array.from({ length: 24 }, (_, k) => Math.sin(k)),
} as const;
const x2 = { type: 'float32', shape: [3, 4], data: x3.data.slice(0, 12) } as const;
const params = ['s', 'b', 'm', 'v'].map((name, k) =>
  initializer(name, { data: [1, 2, 3].map((n) => n + k), shape: [3] }),
);

function old(opset: number, x: Value, one: GraphNode, initializers: readonly Initializer[] = []): Graph {
  return {
    name: 'old',
    inputs: [value('x', x.shape)],
    outputs: one.outputs.map((name) => ({ name, type: 'undefined' as const, shape: null })),
    nodes: [one],
    initializers: new Map(initializers.map((tensor) => [tensor.name, tensor])),
    values: [],
    opsets: { '': opset },
    metadata: {},
    functions: [],
    sparse: [],
  };
}

const cases: [number, Value, GraphNode, Initializer[]?][] = [
  [7, x2, node('Clip', ['x'], ['y'], { min: float(-0.5), max: float(0.25) })],
  [10, x2, node('Clip', ['x'], ['y'], { max: float(0.25) })],
  [9, x3, node('Softmax', ['x'], ['y'])],
  [12, x3, node('Softmax', ['x'], ['y'], { axis: 2 })],
  [11, x3, node('LogSoftmax', ['x'], ['y'], { axis: 0 })],
  [11, x3, node('Softmax', ['x'], ['y'], { axis: -1 })],
  [11, x3, node('Softmax', ['x'], ['y'], { axis: -2 })],
  [11, x2, node('Unsqueeze', ['x'], ['y'], { axes: [0, 3] })],
  [11, { ...x2, shape: [1, 12, 1] }, node('Squeeze', ['x'], ['y'], { axes: [0] })],
  [11, x3, node('ReduceSum', ['x'], ['y'], { axes: [1], keepdims: 0 })],
  [17, x3, node('ReduceMean', ['x'], ['y'], { axes: [0, 2] })],
  [13, x3, node('ReduceL2', ['x'], ['y'], { axes: [-1] })],
  [9, x3, node('Slice', ['x'], ['y'], { starts: [1, -3], ends: [9, -1], axes: [1, 2] })],
  [9, x3, node('Slice', ['x'], ['y'], { starts: [1], ends: [2] })],
  [11, x3, node('Split', ['x'], ['y'], { axis: 1, split: [3] })],
  [13, x3, node('Split', ['x'], ['y', 'z'], { axis: 2 })],
  [7, x2, node('Dropout', ['x'], ['y'], { ratio: float(0.3) })],
  [10, x2, node('Dropout', ['x'], ['y'], { ratio: float(0.3) })],
  [8, x3, node('BatchNormalization', ['x', 's', 'b', 'm', 'v'], ['y'], { epsilon: float(0.01), spatial: 1 }), params],
  [9, x3, node('BatchNormalization', ['x', 's', 'b', 'm', 'v'], ['y']), params],
  [7, x3, node('Reshape', ['x', 'to'], ['y']), [ints('to', [0, -1])]],
  [8, x2, node('Cast', ['x'], ['y'], { to: 6 })],
  [7, x2, node('Add', ['x', 'c'], ['y']), [initializer('c', { data: [1, 2, 3, 4], shape: [4] })]],
  [
    9,
    x2,
    node('Gemm', ['x', 'w', 'c'], ['y'], { transB: 1 }),
    [initializer('w', x2), initializer('c', { data: [1, 2, 3], shape: [3] })],
  ],
  [7, x2, node('Selu', ['x'], ['y'])],
  [9, x2, node('ArgMax', ['x'], ['y'], { axis: 1 })],
];

describe('upgrade', () => {
  it.each(cases.map(([opset, x, one, list]) => [`${one.op}-${opset}`, opset, x, one, list] as const))(
    'upgrade of %s computes what onnxruntime computes from the old form',
    async (_, opset, x, one, list) => {
      const graph = old(opset, x, one, list);
      const upgraded = upgrade(decodeOnnx(writeOnnx(graph)));
      expect(upgraded.opsets['']).toBe(21);
      const answers: Value[] = [];
      for (const [engine, each] of [
        [ortNode, graph],
        [ortNode, upgraded],
        [reference, upgraded],
      ] as const) {
        const session = await engine.open({ graph: each, bytes: () => writeOnnx(each) });
        answers.push((await session.run(new Map([['x', x]]), ['y'])).get('y') as Value);
        session.dispose();
      }
      for (const answer of answers.slice(1)) {
        expect(answer.shape).toEqual(answers[0].shape);
        Array.from<string | number>(answers[0].data).forEach((v, k) => {
          expect(answer.data[k]).toBeCloseTo(Number(v), 6);
        });
      }
    },
  );

  it('upgrade reads forms older than onnxruntime does', async () => {
    const forms: [number, GraphNode, number[]][] = [
      [1, node('Reshape', ['x'], ['y'], { shape: [4, 3] }), Array.from(x2.data)],
      [5, node('Cast', ['x'], ['y'], { to: to('INT32') }), Array.from(x2.data, Math.trunc)],
      [6, node('Add', ['x', 'x'], ['y'], { broadcast: 1 }), Array.from(x2.data, (v) => Math.fround(2 * v))],
      [5, node('Selu', ['x'], ['y']), Array.from(x2.data, (v) => 1.0507 * (v > 0 ? v : 1.6732 * Math.expm1(v)))],
    ];
    for (const [opset, one, want] of forms) {
      const graph = upgrade(old(opset, x2, one));
      const session = await reference.open({ graph, bytes: () => writeOnnx(graph) });
      const y = (await session.run(new Map([['x', x2]]), ['y'])).get('y') as Value;
      want.forEach((v, k) => {
        expect(y.data[k]).toBeCloseTo(v, 6);
      });
    }
  });

  it.each([
    ['an operator that it does not know', node('Unheard', ['x'], ['y'])],
    ['a named broadcasting axis', node('Add', ['x', 'x'], ['y'], { broadcast: 1, axis: 0 })],
    ['statistics per element', node('BatchNormalization', ['x', 'x', 'x', 'x', 'x'], ['y'], { spatial: 0 })],
  ])('upgrade leaves a graph with %s as it is', (_, one) => {
    const graph = old(6, x2, one);
    expect(upgrade(graph)).toBe(graph);
  });

  it('upgrade leaves operators of other domains alone', () => {
    const foreign = node('Scaler', ['x'], ['y'], {}, { domain: 'ai.onnx.ml' });
    expect(upgrade(old(11, x2, foreign)).nodes).toEqual([foreign]);
  });

  it('upgrade knows every operator that the reference engine runs', () => {
    expect(Object.keys(operators).filter((op) => !Object.hasOwn(rules, op) && !unchanged.has(op))).toEqual([]);
  });
});
