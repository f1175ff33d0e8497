import { describe, expect, it } from 'vitest';
import {
  buildGraph,
  camLayer,
  type GraphNode,
  type Initializer,
  initializer,
  ints,
  node,
  readOnnx,
  value,
} from '../src/index.js';
import { netBytes } from './kit/nets.js';

const weights = (name: string, shape: readonly number[]): Initializer =>
  initializer(name, { data: new Float32Array(shape.reduce((a, b) => a * b, 1)), shape });
const conv = (from: string, to: string, w = 'w') => node('Conv', [from, w], [to], { pads: [1, 1, 1, 1] });

function net(nodes: readonly GraphNode[], last: string, input: readonly (number | string)[] = ['n', 3, 8, 8]) {
  return buildGraph({
    inputs: [value('x', input)],
    outputs: [value(last, null)],
    initializers: [
      weights('w', [3, 3, 3, 3]),
      weights('point', [3, 3, 1, 1]),
      weights('dense', [3, 5]),
      weights('flat', [48, 5]),
      ints('axes', [2, 3]),
    ],
    nodes,
  });
}

describe('camLayer', () => {
  it.each([
    ['vgg-mini', 'stage3.relu2'],
    ['resnet-mini', 'stage3.block1.relu2'],
    ['mobilenet-mini', 'last_act'],
    ['vit-mini', null],
  ])('camLayer of %s is %s', (name, layer) => {
    expect(camLayer(readOnnx(netBytes(name)))).toBe(layer);
  });

  it('camLayer is the activation before pool and flatten, dropout in between', () => {
    const nodes = [
      conv('x', 'a'),
      node('Relu', ['a'], ['b']),
      node('Dropout', ['b'], ['c']),
      node('MaxPool', ['c'], ['p'], { kernel_shape: [2, 2], strides: [2, 2] }),
      node('Flatten', ['p'], ['f']),
      node('MatMul', ['f', 'flat'], ['y']),
    ];
    expect(camLayer(net(nodes, 'y'))).toBe('b');
  });

  it('camLayer passes over what has a single place: a convolution behind the pool, an excitation', () => {
    const nodes = [
      conv('x', 'a'),
      node('GlobalAveragePool', ['a'], ['squeezed']),
      node('Conv', ['squeezed', 'point'], ['excited']),
      node('Sigmoid', ['excited'], ['gate']),
      node('Mul', ['gate', 'a'], ['gated']),
      node('ReduceMean', ['gated', 'axes'], ['pooled']),
      node('Conv', ['pooled', 'point'], ['dense_']),
      node('HardSwish', ['dense_'], ['act']),
      node('Flatten', ['act'], ['y']),
    ];
    expect(camLayer(net(nodes, 'y'))).toBe('gated');
    expect(camLayer(net(nodes, 'y', ['n', 3, 'h', 'w']))).toBe('gated');
  });

  it('camLayer of a segmentation network lies before the map of scores', () => {
    const nodes = [
      conv('x', 'a'),
      node('Relu', ['a'], ['b']),
      node('Conv', ['b', 'point'], ['scores']),
      node('Softmax', ['scores'], ['y'], { axis: 1 }),
    ];
    expect(camLayer(net(nodes, 'y'))).toBe('b');
  });

  it('camLayer behind attention is what the last global pool pools, else null', () => {
    const attention = [
      conv('x', 'a'),
      node('Transpose', ['a'], ['keys'], { perm: [0, 1, 3, 2] }),
      node('MatMul', ['a', 'keys'], ['scores']),
      node('Softmax', ['scores'], ['weights']),
      node('MatMul', ['weights', 'a'], ['mixed']),
      node('Dropout', ['mixed'], ['dropped']),
    ];
    const pooled = [...attention, node('GlobalAveragePool', ['dropped'], ['g']), node('Flatten', ['g'], ['y'])];
    expect(camLayer(net(pooled, 'y'))).toBe('mixed');
    expect(camLayer(net([...attention, node('Flatten', ['dropped'], ['y'])], 'y'))).toBe(null);
  });

  it('camLayer of a table network is null', () => {
    const nodes = [node('MatMul', ['x', 'dense'], ['y'])];
    expect(camLayer(net(nodes, 'y', ['n', 3]))).toBe(null);
  });
});
