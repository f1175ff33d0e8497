import { describe, expect, it } from 'vitest';
import { inferShapes } from '../src/graph/shapes.js';
import { buildGraph, initializer, ints, node, value } from '../src/index.js';

const w = initializer('w', { data: [1, 2, 3, 4, 5, 6], shape: [2, 3] });
const graph = buildGraph({
  inputs: [value('x', ['n', 2])],
  outputs: [value('y', null)],
  initializers: [w, ints('to', [-1, 3, 1])],
  nodes: [
    node('MatMul', ['x', 'w'], ['z']),
    node('Reshape', ['z', 'to'], ['cube']),
    node('ReduceMax', ['cube'], ['top'], { keepdims: 0 }),
    node('Custom', ['cube'], ['c'], {}, { domain: 'com.example' }),
    node('Relu', ['c'], ['y']),
  ],
});

describe('inferShapes', () => {
  it('inferShapes works shapes out, null where they follow the batch, and stops at what it does not know', () => {
    const shapes = inferShapes(graph);
    expect(shapes.get('z')).toEqual([null, 3]);
    expect(shapes.get('cube')).toEqual([null, 3, 1]);
    expect(shapes.get('top')).toEqual([]);
    expect([shapes.has('c'), shapes.has('y')]).toEqual([false, false]);
  });

  it('inferShapes takes what the file tells of the rest', () => {
    const told = { ...graph, values: [value('c', ['n', 7])], outputs: [value('y', [null, 7])] };
    expect([inferShapes(told).get('c'), inferShapes(told).get('y')]).toEqual([
      [null, 7],
      [null, 7],
    ]);
  });

  it('inferShapes needs no constants that lie in another file', () => {
    const apart = { ...w, bytes: new Uint8Array(0), external: { location: 'w.bin', offset: 0, length: null } };
    const shapes = inferShapes({ ...graph, initializers: new Map([...graph.initializers, ['w', apart]]) });
    expect(shapes.get('cube')).toEqual([null, 3, 1]);
  });
});
