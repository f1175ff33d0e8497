import { writeOnnx } from '../formats/onnx/write-onnx.js';
import { buildGraph, float, initializer, node, value } from '../graph/build.js';
import type { Engine, Model } from './engine.js';
import { numbers } from './value.js';

const proofs = new WeakMap<Engine, Promise<void>>();

/** LeakyRelu and Softmax of x W + b, small enough to be worked out by hand. */
function proofModel(): Model {
  const graph = buildGraph({
    name: 'proof',
    inputs: [value('x', ['n', 2])],
    outputs: [value('y', ['n', 2])],
    initializers: [
      initializer('w', { data: [1, -2, 0.5, 3], shape: [2, 2] }),
      initializer('b', { data: [0.25, -0.25], shape: [2] }),
    ],
    nodes: [
      node('Gemm', ['x', 'w', 'b'], ['z']),
      node('LeakyRelu', ['z'], ['a'], { alpha: float(0.5) }),
      node('Softmax', ['a'], ['y'], { axis: -1 }),
    ],
  });
  return { graph, bytes: () => writeOnnx(graph) };
}

async function run(engine: Engine): Promise<void> {
  const session = await engine.open(proofModel());
  const rows = { type: 'float32', shape: [2, 2], data: Float32Array.of(1, 1, -1, 0) } as const;
  const y = (await session.run(new Map([['x', rows]]), ['y'])).get('y');
  session.dispose();
  // z = [1.75, 0.75], [-0.75, 1.75]; a = [1.75, 0.75], [-0.375, 1.75]
  const first = [1 / (1 + Math.exp(-1)), 1 / (1 + Math.exp(2.125))];
  const want = [first[0], 1 - first[0], first[1], 1 - first[1]];
  const got = y ? Array.from(numbers(y)) : [];
  if (got.length !== 4 || got.some((v, i) => !(Math.abs(v - want[i]) < 1e-6))) {
    throw new RangeError(
      `models: ${engine.name} computes a small network wrongly, it is not used: [${got.join(', ')}]`,
    );
  }
}

/** Runs a small network on an engine, once; rejects where the answer is wrong. */
export function prove(engine: Engine): Promise<void> {
  const known = proofs.get(engine) ?? run(engine);
  proofs.set(engine, known);
  return known;
}
