import { random, size } from '@xai/tensor';
import { describe, expect, it } from 'vitest';
import { decode, numbers } from '../src/engines/value.js';
import { gradientRules } from '../src/graph/gradient/index.js';
import { hollow, inferValues } from '../src/graph/hollow.js';
import type { Probes } from '../src/graph/shapes.js';
import { COTANGENT, GRADIENT, withGradient } from '../src/graph/with-gradient.js';
import {
  buildGraph,
  type Engine,
  type Graph,
  type GraphNode,
  type Initializer,
  initializer,
  node,
  ortNode,
  ortWeb,
  reference,
  type Value,
  value,
  writeOnnx,
} from '../src/index.js';
import { imageCases } from './kit/image-cases.js';
import { caseNode, cases, type OperatorCase, title } from './kit/operator-cases.js';

/** Inputs that a gradient may be asked by; the others of these operators are parameters. */
const several = /^(Add|Sub|Mul|Div|Pow|PRelu|Sum|Mean|Max|Min|Gemm|MatMul|Concat|Where|Einsum)$/;
const positive = /^(Log|Sqrt|Pow|Div|Reciprocal)$/;
const parameters: Readonly<Record<string, number>> = { Where: 1 };

interface Question {
  readonly one: OperatorCase;
  readonly by: number;
  readonly output: number;
}

const questions: readonly Question[] = [...cases, ...imageCases]
  .filter(({ op, inputs }) => Object.hasOwn(gradientRules, op) && !inputs.some((v) => v && v.type === 'string'))
  .flatMap((one) => {
    const isReal = (k: number) => {
      const value = one.inputs[k];
      return value !== '' && value?.type === 'float32' && size(value.shape) > 0;
    };
    const inputs = (several.test(one.op) ? one.inputs.map((_, k) => k) : [0]).filter(isReal);
    const from = parameters[one.op] ?? 0;
    const outputs = one.op === 'Split' ? one.outputs : 1;
    return inputs
      .filter((k) => k >= from)
      .flatMap((by) => Array.from({ length: outputs }, (_, output) => ({ one, by, output })));
  })
  .filter(({ one }) => !(one.op === 'Cast' && one.attributes.to !== 11 && one.attributes.to !== 1));

/** Random numbers for the inputs that may have any, so that no two are equal and no kink is hit. */
function filled({ one, by }: Question): (Value | '')[] {
  const draw = random(by + 1);
  return one.inputs.map((value, k) => {
    if (value === '' || value.type !== 'float32') return value;
    const isFree = k === by || several.test(one.op);
    const data = isFree
      ? Float64Array.from(numbers(value), () =>
          positive.test(one.op) ? 0.4 + 1.4 * draw.uniform() : 3 * draw.uniform() - 1.5,
        )
      : Float64Array.from(numbers(value));
    return { type: 'float64', shape: value.shape, data };
  });
}

const constant = (name: string, { data, shape, type }: Value): Initializer =>
  initializer(name, { data: Array.from(data, Number), shape }, type);

function graphOf(question: Question, inputs: readonly (Value | '')[]): Graph {
  const { one, by } = question;
  const constants = inputs.flatMap((value, k) => (value && k !== by ? [constant(`in${k}`, value)] : []));
  const x = inputs[by] as Value;
  return {
    name: one.op,
    inputs: [{ name: `in${by}`, type: x.type, shape: null }],
    outputs: [{ name: `out${question.output}`, type: 'undefined', shape: null }],
    nodes: [caseNode(one)],
    initializers: new Map(constants.map((each) => [each.name, each])),
    values: [],
    opsets: { '': 21 },
    metadata: {},
    functions: [],
    sparse: [],
  };
}

async function run(engine: Engine, graph: Graph, feeds: Record<string, Value>, want: string): Promise<Value> {
  const session = await engine.open({ graph, bytes: () => writeOnnx(graph) });
  const found = await session.run(new Map(Object.entries(feeds)), [want]);
  session.dispose();
  return found.get(want) as Value;
}

/** All tensors for two batch sizes where the operator allows it, else for this one. */
function probesOf(graph: Graph, name: string, x: Value): Probes {
  const sized = (n: number) => inferValues(graph, new Map([[name, hollow(x.type, [n, ...x.shape.slice(1)])]]));
  const { name: output } = graph.outputs[0];
  try {
    const probes: Probes = [sized(2), sized(3)];
    if (probes[0].get(output)?.shape[0] === 2 && probes[1].get(output)?.shape[0] === 3 && x.shape.length > 0)
      return probes;
  } catch {
    // a constant holds the batch
  }
  const exact = inferValues(graph, new Map([[name, x]]));
  return [exact, exact];
}

/** d sum(cotangent * output) / dx by central differences, in float64. */
async function differences(graph: Graph, name: string, x: Value, output: string, cotangent: ArrayLike<number>) {
  const step = 1e-5;
  const session = await reference.open({ graph, bytes: () => writeOnnx(graph) });
  const at = async (data: Float64Array) => {
    const y = (await session.run(new Map([[name, { ...x, data }]]), [output])).get(output) as Value;
    return Array.from(numbers(y)).reduce((sum, v, k) => sum + v * cotangent[k], 0);
  };
  const out: number[] = [];
  for (let k = 0; k < x.data.length; k++) {
    const [up, down] = [step, -step].map((h) => Float64Array.from(numbers(x), (v, i) => (i === k ? v + h : v)));
    out.push(((await at(up)) - (await at(down))) / (2 * step));
  }
  return out;
}

const largest = (values: ArrayLike<number>) => Math.max(1e-3, ...Array.from(values, Math.abs));

async function ask(question: Question) {
  const inputs = filled(question);
  const [name, output] = [`in${question.by}`, `out${question.output}`];
  const x = inputs[question.by] as Value;
  const graph = graphOf(question, inputs);
  const y = await run(reference, graph, { [name]: x }, output);
  const draw = random(7);
  const cotangent: Value = { ...y, data: Float64Array.from(numbers(y), () => draw.uniform() - 0.5) };
  const probes = probesOf(graph, name, x);
  return { graph, name, output, x, cotangent, probes, changed: withGradient(graph, name, output, probes) };
}

const named = (list: readonly Question[]) =>
  list.map((q) => [`${title(q.one)} by input ${q.by} from output ${q.output}`, q] as const);

describe('withGradient', () => {
  it.each(named(questions))('withGradient of %s is that of finite differences', async (_, question) => {
    const { graph, changed, name, output, x, cotangent } = await ask(question);
    const got = await run(reference, changed, { [name]: x, [COTANGENT]: cotangent }, GRADIENT);
    const want = await differences(graph, name, x, output, numbers(cotangent));
    expect(got.shape).toEqual(x.shape);
    expect(got.type).toBe('float64');
    want.forEach((w, k) => {
      expect(Math.abs(Number(got.data[k]) - w) / largest(want)).toBeLessThan(1e-7);
    });
  });

  const lines = (nodes: readonly GraphNode[], initializers: readonly Initializer[] = []) =>
    buildGraph({ inputs: [value('x', [1, 1, 2, 2])], outputs: [value('y', null)], nodes, initializers });
  const gradientAt = async (graph: Graph, data: readonly number[], cotangent: Value) => {
    const x: Value = { type: 'float32', shape: [1, 1, 2, 2], data: Float32Array.from(data) };
    const exact = inferValues(graph, new Map([['x', x]]));
    const changed = withGradient(graph, 'x', 'y', [exact, exact]);
    const answers = [reference, ortNode].map((engine) => run(engine, changed, { x, [COTANGENT]: cotangent }, GRADIENT));
    const [own, judge] = (await Promise.all(answers)).map(({ data }) => Array.from(data, Number));
    expect(own).toEqual(judge);
    return own;
  };
  const one = (shape: readonly number[], data: readonly number[] = [1]): Value => ({
    type: 'float32',
    shape,
    data: Float32Array.from(data),
  });

  it('withGradient sends the gradient of a max pool to the first of equals, of a reduction to all of them', async () => {
    const pool = lines([node('MaxPool', ['x'], ['y'], { kernel_shape: [2, 2] })]);
    expect(await gradientAt(pool, [0, 3, 3, 1], one([1, 1, 1, 1]))).toEqual([0, 1, 0, 0]);
    const overlapping = lines([node('MaxPool', ['x'], ['y'], { kernel_shape: [2, 2], pads: [1, 1, 0, 0] })]);
    expect(await gradientAt(overlapping, [0, 0, 0, 0], one([1, 1, 2, 2], [1, 2, 4, 8]))).toEqual([15, 0, 0, 0]);
    const global = lines([node('GlobalMaxPool', ['x'], ['y'])]);
    expect(await gradientAt(global, [0, 3, 3, 1], one([1, 1, 1, 1]))).toEqual([0, 1, 0, 0]);
    const reduced = lines([node('ReduceMax', ['x'], ['y'])]);
    expect(await gradientAt(reduced, [0, 3, 3, 1], one([1, 1, 1, 1]))).toEqual([0, 0.5, 0.5, 0]);
  });

  it('withGradient stops at kinks: Relu at 0, Clip at its bounds', async () => {
    const g = one([1, 1, 2, 2], [1, 1, 1, 1]);
    expect(await gradientAt(lines([node('Relu', ['x'], ['y'])]), [-1, 0, 1, 2], g)).toEqual([0, 0, 1, 1]);
    const bounds = [initializer('low', { data: [0], shape: [] }), initializer('high', { data: [6], shape: [] })];
    const clip = lines([node('Clip', ['x', 'low', 'high'], ['y'])], bounds);
    expect(await gradientAt(clip, [0, 1, 6, 7], g)).toEqual([0, 1, 0, 0]);
  });

  it('withGradient adds up over the ways that a tensor takes: x sigmoid(x) + x', async () => {
    const silu = lines([node('Sigmoid', ['x'], ['s']), node('Mul', ['x', 's'], ['m']), node('Add', ['m', 'x'], ['y'])]);
    const got = await gradientAt(silu, [0, 0, 0, 0], one([1, 1, 2, 2], [1, 2, 3, 4]));
    expect(got).toEqual([1.5, 3, 4.5, 6]);
  });

  it('withGradient refuses an operator without a rule, and what depends on the layer where it may not', () => {
    const exact = (graph: Graph) => {
      const values = inferValues(graph, new Map([['x', hollow('float32', [1, 1, 2, 2])]]));
      return () => withGradient(graph, 'x', 'y', [values, values]);
    };
    expect(exact(lines([node('Mod', ['x', 'x'], ['y'], { fmod: 1 })]))).toThrow(
      'models: no gradient passes Mod at y: its derivative is not known here, cut behind it',
    );
    expect(exact(lines([node('Relu', ['x'], ['w']), node('Conv', ['x', 'w'], ['y'])]))).toThrow(
      'models: no gradient passes Conv at y: weights that depend on the layer',
    );
    expect(exact(lines([node('Shape', ['x'], ['s']), node('Cast', ['s'], ['y'], { to: 1 })]))).toThrow(
      'models: no gradient leads from y to this layer: x',
    );
  });

  it('withGradient has a rule tested for every operator that it knows', () => {
    const tested = new Set(questions.map(({ one }) => one.op));
    expect(Object.keys(gradientRules).filter((op) => !tested.has(op))).toEqual([]);
  });
});

/** The graph in float32, as networks are. */
function single(graph: Graph): Graph {
  const float32 = (tensor: Initializer): Initializer =>
    tensor.type === 'float64' ? constant(tensor.name, { ...decode(tensor), type: 'float32' }) : tensor;
  return {
    ...graph,
    inputs: graph.inputs.map((each) => ({ ...each, type: 'float32' })),
    initializers: new Map([...graph.initializers].map(([name, tensor]) => [name, float32(tensor)])),
  };
}
const toSingle = (value: Value): Value => ({ ...value, type: 'float32', data: Float32Array.from(numbers(value)) });

describe.each([ortNode, ortWeb])('withGradient on $name', (engine) => {
  const few = questions.filter((_, k) => k % (engine === ortNode ? 2 : 7) === 0);
  it.each(named(few).filter(([, { one }]) => !one.op.startsWith('Cast')))(
    'withGradient of %s equals the reference engine',
    async (_, question) => {
      const { graph, changed, name, output, x, cotangent } = await ask(question);
      const want = await run(reference, changed, { [name]: x, [COTANGENT]: cotangent }, GRADIENT);
      const plain = single(graph);
      const small = withGradient(plain, name, output, probesOf(plain, name, toSingle(x)));
      const feeds = { [name]: toSingle(x), [COTANGENT]: toSingle(cotangent) };
      const got = await run(engine, { ...small, outputs: small.outputs.slice(-1) }, feeds, GRADIENT);
      expect(got.shape).toEqual(want.shape);
      Array.from(want.data, Number).forEach((w, k) => {
        expect(Math.abs(Number(got.data[k]) - w) / largest(numbers(want))).toBeLessThan(1e-5);
      });
    },
  );
});
