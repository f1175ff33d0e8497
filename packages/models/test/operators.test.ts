import { describe, expect, it } from 'vitest';
import { operators } from '../src/engines/reference/operators/index.js';
import { tfOperators } from '../src/engines/tfjs/operators/index.js';
import { type Engine, type Graph, ortNode, ortWeb, reference, tfjsOn, type Value, writeOnnx } from '../src/index.js';
import { imageCases } from './kit/image-cases.js';
import { caseNode, type OperatorCase, cases as tableCases, title } from './kit/operator-cases.js';

const cases = [...tableCases, ...imageCases];

function graphOf(one: OperatorCase): Graph {
  const feeds = one.inputs.flatMap((value, k) =>
    value ? [{ name: `in${k}`, type: value.type, shape: value.shape }] : [],
  );
  const outputs = Array.from({ length: one.outputs }, (_, k) => ({
    name: `out${k}`,
    type: 'undefined' as const,
    shape: null,
  }));
  return {
    name: one.op,
    inputs: feeds,
    outputs,
    nodes: [caseNode(one)],
    initializers: new Map(),
    values: [],
    opsets: { '': 21 },
    metadata: {},
    functions: [],
    sparse: [],
  };
}

async function run(engine: Engine, one: OperatorCase): Promise<Value[]> {
  const graph = graphOf(one);
  const session = await engine.open({ graph, bytes: () => writeOnnx(graph) });
  const feeds = new Map(one.inputs.flatMap((value, k): [string, Value][] => (value ? [[`in${k}`, value]] : [])));
  const found = await session.run(
    feeds,
    graph.outputs.map(({ name }) => name),
  );
  session.dispose();
  return [...found.values()];
}

const judged = new Map<OperatorCase, Promise<Value[]>>();
/** onnxruntime-node's answer, once a case. */
function judge(one: OperatorCase): Promise<Value[]> {
  const found = judged.get(one) ?? run(ortNode, one);
  judged.set(one, found);
  return found;
}

/** The largest difference; NaN equals NaN, relative above 1. */
function distance(got: Value, want: Value): number {
  return Math.max(
    0,
    ...Array.from<string | number, number>(got.data, (v, k) => {
      const w = want.data[k];
      if (Object.is(v, w) || v === w) return 0;
      const gap = Math.abs(Number(v) - Number(w)) / Math.max(1, Math.abs(Number(w)));
      return Number.isNaN(gap) ? Number.POSITIVE_INFINITY : gap;
    }),
  );
}

/** What a TensorFlow.js backend can be fed: no text; what only works on constants is folded before. */
const onTf = ({ op, inputs, attributes }: OperatorCase) =>
  (Object.hasOwn(tfOperators, op) || inputs.length === 0) &&
  !inputs.some((value) => value && value.type === 'string') &&
  attributes.to !== 8;

describe.each([reference, ortWeb, tfjsOn('wasm'), tfjsOn('cpu')])('operators on $name', (engine) => {
  const isTf = engine.name.startsWith('tfjs');
  it.each(cases.filter((one) => !isTf || onTf(one)).map((one) => [title(one), one] as const))(
    '%s equals onnxruntime-node',
    async (_, one) => {
      const [want, got] = [await judge(one), await run(engine, one)];
      want.forEach((value, k) => {
        expect(got[k].shape).toEqual(value.shape);
        if (!isTf) expect(got[k].type).toBe(value.type);
        expect(distance(got[k], value)).toBeLessThan(2e-6);
      });
    },
  );
});

describe('operators', () => {
  it('operators of the reference engine are all tested', () => {
    const tested = new Set(cases.map(({ op }) => op));
    expect(Object.keys(operators).filter((op) => !tested.has(op))).toEqual([]);
    expect(Object.keys(tfOperators).filter((op) => !tested.has(op))).toEqual([]);
  });
});
