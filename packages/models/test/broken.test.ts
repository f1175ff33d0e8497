import { describe, expect, it } from 'vitest';
import {
  buildGraph,
  type Engine,
  float,
  initializer,
  ints,
  node,
  open,
  ortNode,
  reference,
  tfjsOn,
  value,
  writeOnnx,
} from '../src/index.js';

const square = (name: string) => initializer(name, { data: [1, 2, 3, 4], shape: [2, 2] });
const bn = ['s', 'm', 'v', 'b'];
/** A small network with most operators of table networks. */
const file = writeOnnx(
  buildGraph({
    inputs: [value('x', ['n', 2])],
    outputs: [value('p', ['n', 4])],
    initializers: [
      square('w'),
      square('t'),
      ...bn.map((name) => initializer(name, { data: [1, 2], shape: [2] })),
      initializer('low', { data: [0], shape: [] }),
      initializer('high', { data: [1], shape: [] }),
      ints('axis', [1]),
      ints('to', [0, -1]),
    ],
    nodes: [
      node('Gemm', ['x', 'w', 'b'], ['z'], { alpha: float(0.5), transB: 1 }),
      node('BatchNormalization', ['z', ...bn], ['n']),
      node('Clip', ['n', 'low', 'high'], ['c']),
      node('Cast', ['c'], ['i'], { to: 7 }),
      node('Gather', ['t', 'i'], ['e']),
      node('Reshape', ['e', 'to'], ['r']),
      node('Unsqueeze', ['r', 'axis'], ['u']),
      node('Squeeze', ['u', 'axis'], ['q']),
      node('Concat', ['q'], ['k'], { axis: 1 }),
      node('LeakyRelu', ['k'], ['l']),
      node('Softmax', ['l'], ['p'], { axis: -1 }),
    ],
  }),
);

/** What came of opening and asking, where that is neither an answer nor one line of this package. */
async function trouble(bytes: Uint8Array, engine: Engine): Promise<string[]> {
  try {
    const network = await open(bytes, { engine });
    try {
      await network.predict({ data: [1, 0, 0.5, -1], shape: [2, 2] });
    } finally {
      network.dispose();
    }
  } catch (error) {
    if (!(error instanceof Error) || !/^models: [^\n]+$/.test(error.message)) return [String(error)];
  }
  return [];
}

describe.each([
  [reference, 1],
  [tfjsOn('cpu'), 5],
  [ortNode, 17],
] as const)('open on $name of a broken file', (engine, step) => {
  it('open and predict of the whole file answer', async () => {
    const network = await open(file, { engine });
    expect((await network.predict({ data: [1, 0, 0.5, -1], shape: [2, 2] })).shape).toEqual([2, 4]);
    network.dispose();
  });

  it('open or predict of a truncated file ends in one clear error', async () => {
    const found: string[] = [];
    for (let n = 0; n < file.length; n += step) found.push(...(await trouble(file.subarray(0, n), engine)));
    expect(found).toEqual([]);
  });

  it('open or predict of a file with a flipped byte ends in an answer or one clear error', async () => {
    const found: string[] = [];
    for (let n = 0; n < file.length; n += step) {
      const broken = file.slice();
      broken[n] ^= [0x80, 0x07, 0xff, 0x01][n % 4];
      found.push(...(await trouble(broken, engine)));
    }
    expect(found).toEqual([]);
  });
});
