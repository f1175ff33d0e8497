import type { Cut } from '@xai/core';
import { size, type Tensor } from '@xai/tensor';
import { describe, expect, it } from 'vitest';
import {
  buildGraph,
  float,
  type Graph,
  type GraphNode,
  type Initializer,
  initializer,
  ints,
  node,
  open,
  value,
} from '../src/index.js';
import { goldenNets, netBytes, netImages } from './kit/nets.js';

const wave = (shape: readonly number[], scale = 1): Tensor => ({
  data: Float32Array.from({ length: size(shape) }, (_, k) => scale * Math.sin(1.7 * k + 0.3)),
  shape,
});
const w = (name: string, ...shape: number[]): Initializer => initializer(name, wave(shape));

/** Every channel set to 0 in turn, by running the head. */
async function bruteForce(cut: Cut, images: Tensor, output: number): Promise<number[]> {
  const { values, boundary } = await cut.activations(images);
  const channels = values.shape.at(-1) ?? 1;
  const columns: number[][] = [];
  for (let k = 0; k < channels; k++) {
    const data = Float32Array.from(values.data, (v, i) => (i % channels === k ? 0 : v));
    const scores = await cut.scores({ values: { data, shape: values.shape }, boundary });
    const each = size(scores.shape.slice(1));
    columns.push(Array.from({ length: scores.shape[0] }, (_, i) => scores.data[i * each + output]));
  }
  return columns[0].flatMap((_, i) => columns.map((column) => column[i]));
}

async function check(cut: Cut, images: Tensor, output: number): Promise<void> {
  const want = await bruteForce(cut, images, output);
  const got = await cut.ablationScores?.(await cut.activations(images), output);
  const top = Math.max(...want.map(Math.abs));
  expect(got?.shape).toEqual([images.shape[0], want.length / images.shape[0]]);
  want.forEach((score, k) => {
    expect(Math.abs((got?.data[k] ?? Number.NaN) - score) / top).toBeLessThan(2e-6);
  });
}

const relu = node('Relu', ['x'], ['a']);
const gap = node('GlobalAveragePool', ['a'], ['g']);
const flat = node('Flatten', ['g'], ['f']);
const pool = node('MaxPool', ['a'], ['g'], { kernel_shape: [2, 2], strides: [2, 2], pads: [1, 1, 0, 0] });
const dense = node('Gemm', ['f', 'w', 'b'], ['y'], { transB: 1 });
const net = (nodes: readonly GraphNode[], initializers: readonly Initializer[], batch: number | string = 'n'): Graph =>
  buildGraph({
    inputs: [value('x', [batch, 3, 4, 4])],
    outputs: [value('y', null)],
    nodes: [relu, ...nodes],
    initializers,
  });

/** Heads with a mean and a dense layer, written in the ways that exporters have; and the dense weights. */
const meanHeads: readonly (readonly [string, Graph])[] = [
  ['GlobalAveragePool, Flatten, Gemm', net([gap, flat, dense], [w('w', 5, 3), w('b', 5)])],
  [
    'ReduceMean, MatMul, Add',
    net(
      [
        node('ReduceMean', ['a', 'axes'], ['f'], { keepdims: 0 }),
        node('MatMul', ['f', 'w'], ['z']),
        node('Add', ['b', 'z'], ['y']),
      ],
      [w('w', 3, 5), w('b', 5), ints('axes', [-1, 2])],
    ),
  ],
  [
    'AveragePool over all, Reshape, Gemm with a factor',
    net(
      [
        node('AveragePool', ['a'], ['g'], { kernel_shape: [4, 4] }),
        node('Reshape', ['g', 'shape'], ['f']),
        node('Gemm', ['f', 'w', 'b'], ['y'], { alpha: float(0.5), beta: float(2) }),
      ],
      [w('w', 3, 5), w('b', 5), ints('shape', [-1, 3])],
    ),
  ],
  [
    'GlobalAveragePool, Conv, Flatten',
    net([gap, node('Conv', ['g', 'w', 'b'], ['c']), node('Flatten', ['c'], ['y'])], [w('w', 5, 3, 1, 1), w('b', 5)]),
  ],
  [
    'weights behind Identity, a bias in a Constant',
    net(
      [
        gap,
        flat,
        node('Identity', ['shared'], ['w']),
        node('Constant', [], ['b'], { value: w('', 5) }),
        node('Gemm', ['f', 'w', 'b'], ['y'], { transB: 1 }),
      ],
      [w('shared', 5, 3)],
    ),
  ],
  [
    'Transpose, ReduceMean, Dropout, Gemm',
    net(
      [
        node('Transpose', ['a'], ['t'], { perm: [0, 2, 3, 1] }),
        node('ReduceMean', ['t', 'axes'], ['m'], { keepdims: 0 }),
        node('Dropout', ['m'], ['f']),
        dense,
      ],
      [w('w', 5, 3), w('b', 5), ints('axes', [1, 2])],
    ),
  ],
];
const deeper = [
  node('Gemm', ['f', 'w', 'b'], ['h'], { transB: 1 }),
  node('Relu', ['h'], ['r']),
  node('Gemm', ['r', 'v'], ['y']),
];
const otherHeads: readonly (readonly [string, Graph])[] = [
  [
    'HardSwish, GlobalAveragePool, Gemm',
    net(
      [node('HardSwish', ['a'], ['q']), node('GlobalAveragePool', ['q'], ['g']), flat, dense],
      [w('w', 5, 3), w('b', 5)],
    ),
  ],
  [
    'MaxPool, GlobalAveragePool, Gemm',
    net(
      [node('MaxPool', ['a'], ['q'], { kernel_shape: [2, 2] }), node('GlobalAveragePool', ['q'], ['g']), flat, dense],
      [w('w', 5, 3), w('b', 5)],
    ),
  ],
  ['MaxPool, Flatten, Gemm', net([pool, flat, dense], [w('w', 5, 12), w('b', 5)])],
  ['MaxPool, Flatten, two dense layers', net([pool, flat, ...deeper], [w('w', 7, 12), w('b', 7), w('v', 7, 5)])],
  ['the same with a fixed batch', net([pool, flat, ...deeper], [w('w', 7, 12), w('b', 7), w('v', 7, 5)], 2)],
  [
    'Transpose, Reshape, MatMul, Add, Relu, MatMul',
    net(
      [
        node('Transpose', ['a'], ['t'], { perm: [0, 2, 3, 1] }),
        node('Reshape', ['t', 'shape'], ['f']),
        node('MatMul', ['f', 'w'], ['h']),
        node('Add', ['h', 'b'], ['s']),
        node('Relu', ['s'], ['r']),
        node('MatMul', ['r', 'v'], ['y']),
      ],
      [w('w', 48, 7), w('b', 7), w('v', 7, 5), ints('shape', [-1, 48])],
    ),
  ],
  [
    'HardSwish, GlobalAveragePool, two dense layers',
    net(
      [node('HardSwish', ['a'], ['q']), node('GlobalAveragePool', ['q'], ['g']), flat, ...deeper],
      [w('w', 7, 3), w('b', 7), w('v', 7, 5)],
    ),
  ],
];
const images = wave([3, 3, 4, 4], 2);

describe('ablationScores', () => {
  it.each([...meanHeads, ...otherHeads])('ablationScores of %s equals brute force', async (_, graph) => {
    const network = await open(graph);
    await check(await network.at('a'), images, 3);
    network.dispose();
  });

  it.each(['vgg-mini', 'resnet-mini', 'mobilenet-mini'])('ablationScores of %s equals brute force', async (name) => {
    const network = await open(netBytes(name));
    const cut = await network.at(network.camLayer ?? '');
    await check(cut, netImages(name), 7);
    await expect(cut.ablationScores?.(await cut.activations(netImages(name)), 10)).rejects.toThrow(
      'models: an output of the head is one of 0 to 9: 10',
    );
    network.dispose();
  });

  it('ablationScores is absent where channels mix before the dense layer', async () => {
    const network = await open(netBytes('resnet-mini'));
    for (const layer of ['stage2.block1.relu2', 'stage3.block1.bn2', 'stage3.block1.relu1']) {
      expect((await network.at(layer)).ablationScores).toBe(undefined);
    }
    const bn = net([node('Neg', ['a'], ['q']), node('Exp', ['q'], ['g']), flat, dense], [w('w', 5, 48), w('b', 5)]);
    expect((await (await open(bn)).at('a')).ablationScores).toBe(undefined);
    network.dispose();
  });
});

describe('classWeights', () => {
  it.each(meanHeads)('classWeights of %s times the mean activation is the score without its bias', async (_, graph) => {
    const network = await open(graph);
    const cut = await network.at('a');
    const { values, boundary } = await cut.activations(images);
    const weights = cut.classWeights?.();
    expect(weights?.shape).toEqual([5, 3]);
    const scores = await cut.scores({ values, boundary });
    const zero = await cut.scores({
      values: { data: new Float32Array(values.data.length), shape: values.shape },
      boundary,
    });
    for (let i = 0; i < 3; i++) {
      for (let o = 0; o < 5; o++) {
        let sum = 0;
        for (let p = 0; p < 16; p++) {
          for (let k = 0; k < 3; k++) sum += (values.data[(i * 16 + p) * 3 + k] * (weights?.data[o * 3 + k] ?? 0)) / 16;
        }
        expect(sum).toBeCloseTo(scores.data[i * 5 + o] - zero.data[i * 5 + o], 5);
      }
    }
    network.dispose();
  });

  it('classWeights is absent behind other heads', async () => {
    for (const [, graph] of otherHeads) expect((await (await open(graph)).at('a')).classWeights).toBe(undefined);
    expect((await (await open(netBytes('vgg-mini'))).at('stage3.relu2')).classWeights).toBe(undefined);
    expect((await (await open(netBytes('vit-mini'))).at('block2.norm1')).classWeights).toBe(undefined);
  });

  it('classWeights of a golden network is its gradient times the number of places', async () => {
    const network = await open(netBytes('resnet-mini'));
    const cut = await network.at('stage3.block1.relu2');
    const at = await cut.activations(netImages('resnet-mini'));
    const cotangent = Float32Array.from({ length: 20 }, (_, k) => Number(k % 10 === 7));
    const gradient = await cut.gradient(at, { data: cotangent, shape: [2, 10] });
    const weights = cut.classWeights?.();
    for (let k = 0; k < 64; k++) expect(gradient.data[k] * 36).toBeCloseTo(weights?.data[7 * 64 + k] ?? Number.NaN, 6);
    expect(goldenNets['resnet-mini'].logits[0].indexOf(Math.max(...goldenNets['resnet-mini'].logits[0]))).toBe(7);
    network.dispose();
  });
});
