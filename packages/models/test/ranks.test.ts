import { expect, it } from 'vitest';
import { ranks } from '../src/formats/onnx/ranks.js';
import { buildGraph, initializer, ints, node, value } from '../src/index.js';

const nodes = [
  node('MatMul', ['x', 'w'], ['z']),
  node('Add', ['z', 'b'], ['s']),
  node('Relu', ['s'], ['r']),
  node('Reshape', ['r', 'to'], ['cube']),
  node('Flatten', ['cube'], ['flat']),
  node('MatMul', ['x', 'b'], ['dot']),
  node('Einsum', ['flat'], ['e']),
  node('Tanh', ['e'], ['t']),
  node('Scaler', ['x'], ['m'], {}, { domain: 'ai.onnx.ml' }),
];
const graph = buildGraph({
  inputs: [value('x', ['n', 4])],
  outputs: [value('t', ['n', 1, 1])],
  initializers: [
    initializer('w', { data: [1, 2, 3, 4], shape: [4, 1] }),
    initializer('b', { data: [1], shape: [1] }),
    ints('to', [0, 1, 1]),
  ],
  nodes,
});

it('ranks knows what the file tells, then follows layers, and says nothing of what it does not know', () => {
  const { get, follow } = ranks(graph);
  expect(['x', 'w', 't', 'z'].map(get)).toEqual([2, 2, 3, undefined]);
  for (const each of nodes) follow(each);
  expect(['z', 's', 'r', 'cube', 'flat'].map(get)).toEqual([2, 2, 2, 3, 2]);
  expect(['dot', 'e', 'm', 't'].map(get)).toEqual([undefined, undefined, undefined, 3]);
});
