import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  buildGraph,
  float,
  floats,
  type Graph,
  initializer,
  ints,
  node,
  ortNode,
  readOnnx,
  texts,
  value,
  writeOnnx,
} from '../src/index.js';
import { mlpGraph, readMlp } from './kit/mlp.js';

const folder = new URL('./golden/sklearn/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.onnx'));
const bytesOf = (file: string) => new Uint8Array(readFileSync(new URL(file, folder)));

/** A graph with every kind of attribute and constant. */
const rich: Graph = buildGraph({
  name: 'rich',
  inputs: [value('x', ['n', 3]), value('t', ['n', 1], 'string')],
  outputs: [value('y', ['n', null])],
  initializers: [
    initializer('w', { data: [1, 2, 3], shape: [3] }),
    initializer('d', { data: [1.1], shape: [] }, 'float64'),
    ints('big', [2 ** 40, -1]),
    texts('names', ['a', 'é']),
  ],
  nodes: [
    node('Mul', ['x', 'w'], ['h'], {}, { name: 'scale' }),
    node(
      'Custom',
      ['h', '', 't'],
      ['y'],
      {
        f: float(0.5),
        i: -3,
        s: 'text',
        t: initializer('', { data: [1, 0], shape: [2] }, 'bool'),
        fs: floats([1, 2.5]),
        is: [2 ** 40, -1],
        ss: ['a', 'b'],
      },
      { domain: 'com.example' },
    ),
  ],
  metadata: { author: 'somebody', features: '["a"]' },
});

describe('writeOnnx', () => {
  it('writeOnnx keeps everything that readOnnx reads', () => {
    const again = readOnnx(writeOnnx({ ...rich, opsets: { '': 21, 'com.example': 1 } }));
    expect(again).toEqual({ ...rich, opsets: { '': 21, 'com.example': 1 } });
  });

  it('writeOnnx writes the same bytes for the same graph', () => {
    expect(writeOnnx(rich)).toEqual(writeOnnx(rich));
  });

  it.each(files)('writeOnnx gives %s back as onnxruntime reads it', async (file) => {
    const graph = readOnnx(bytesOf(file));
    const session = await ortNode.open({ graph, bytes: () => writeOnnx(graph) });
    expect(readOnnx(writeOnnx(graph))).toEqual(graph);
    session.dispose();
  });
});

describe('readOnnx', () => {
  it('readOnnx does not copy constants out of the file', () => {
    const file = writeOnnx(mlpGraph(readMlp('adult-mlp')));
    for (const { bytes } of readOnnx(file).initializers.values()) expect(bytes.buffer).toBe(file.buffer);
  });

  it('readOnnx skips fields that it does not know', () => {
    const file = writeOnnx(rich);
    const unknown = [0xfa, 0x3e, 3, 1, 2, 3, 0xf0, 0x3e, 5, 0xf5, 0x3e, 0, 0, 0, 0, 0xf1, 0x3e, 0, 0, 0, 0, 0, 0, 0, 0];
    expect(readOnnx(Uint8Array.from([...unknown, ...file]))).toEqual(readOnnx(file));
  });

  it.each([
    [[], /no graph in 0 bytes/],
    [[0x3a, 0], /has no output/],
    [[0x80], /a number is cut off at byte 0/],
    [new Array(12).fill(0xff), /more than ten bytes/],
    [[0x3a, 0xff, 0xff, 0xff, 0xff, 0x0f], /announced, 0 left/],
    [[0x03], /field number 0/],
    [[0x0b], /wire type 3/],
    [[0x38, 1], /field 7 has wire type 0/],
  ])('readOnnx refuses %j', (bytes, message) => {
    expect(() => readOnnx(Uint8Array.from(bytes))).toThrow(message);
  });

  it('readOnnx refuses constants whose shape and data do not fit, before it allocates', () => {
    const w = rich.initializers.get('w') ?? ints('w', []);
    for (const shape of [[4], [2 ** 31, 2 ** 31], [-1], [2 ** 53, 8]]) {
      const graph = { ...rich, initializers: new Map([['w', { ...w, shape }]]) };
      expect(() => readOnnx(writeOnnx(graph))).toThrow(/initializer w/);
    }
  });

  const short = writeOnnx(rich);
  const fuzzed: [string, Uint8Array][] = [
    ['a graph with everything', short],
    ...files.map((file): [string, Uint8Array] => [file, bytesOf(file)]),
  ];

  it.each(fuzzed)('readOnnx survives every truncation of %s', (_, file) => {
    for (let n = 0; n < file.length; n += n < 65_536 ? 1 : 997) {
      try {
        readOnnx(file.subarray(0, n));
      } catch (error) {
        if (!(error instanceof RangeError) || !error.message.startsWith('models: ')) throw error;
      }
    }
  });

  it.each(fuzzed)('readOnnx survives flipped bytes of %s', (_, file) => {
    for (let n = 0; n < file.length; n += Math.ceil(file.length / 2000)) {
      const broken = file.slice();
      broken[n] ^= [0x80, 0x07, 0xff][n % 3];
      try {
        readOnnx(broken);
      } catch (error) {
        if (!(error instanceof RangeError) || !error.message.startsWith('models: ')) throw error;
      }
    }
  });
});
