import { describe, expect, it } from 'vitest';
import { checkOperators, neededNodes, unknownOperators } from '../src/graph/prune.js';
import { buildGraph, node, value } from '../src/index.js';

const graph = buildGraph({
  inputs: [value('x', ['n', 2])],
  outputs: [value('y', ['n', 2]), value('label', ['n'], 'int64')],
  nodes: [
    node('Relu', ['x'], ['h']),
    node('Tanh', ['h'], ['y']),
    node('ArgMax', ['h'], ['label'], { axis: 1, keepdims: 0 }),
    node('Normalizer', ['h'], ['unused'], {}, { domain: 'ai.onnx.ml' }),
  ],
});
const ops = (want: string[]) => neededNodes(graph, want).map(({ op }) => op);

describe('neededNodes', () => {
  it('neededNodes are those on the way to the wanted tensors, in order', () => {
    expect(ops(['y'])).toEqual(['Relu', 'Tanh']);
    expect(ops(['label', 'y'])).toEqual(['Relu', 'Tanh', 'ArgMax']);
    expect(ops(['x'])).toEqual([]);
  });
});

describe('unknownOperators', () => {
  it('unknownOperators names each once, with its domain, and only on the way', () => {
    expect(unknownOperators(graph, ['y'], { Relu: 1 })).toEqual(['Tanh']);
    expect(unknownOperators(graph, ['unused'], { Relu: 1 })).toEqual(['ai.onnx.ml.Normalizer']);
    expect(unknownOperators(graph, ['y'], { Relu: 1, Tanh: 1 })).toEqual([]);
  });

  it('unknownOperators takes no word of every object for an operator', () => {
    const odd = { ...graph, nodes: [node('toString', ['x'], ['y'])] };
    expect(unknownOperators(odd, ['y'], {})).toEqual(['toString']);
  });
});

describe('checkOperators', () => {
  it('checkOperators lets a graph pass of whose outputs one can be had', () => {
    expect(() => checkOperators(graph, 'abacus', { Relu: 1, Tanh: 1 })).not.toThrow();
    expect(() => checkOperators(graph, 'abacus', { Tanh: 1 })).toThrow(
      'models: abacus cannot run these operators: Relu, ArgMax',
    );
  });

  it('checkOperators refuses an operator set that was not upgraded', () => {
    const old = { ...graph, opsets: { '': 11 } };
    expect(() => checkOperators(old, 'abacus', { Relu: 1, Tanh: 1 })).toThrow(/could not be upgraded: opset 11/);
  });

  it('checkOperators names a tensor that nothing makes, an output among them', () => {
    const known = { Relu: 1, Tanh: 1, ArgMax: 1 };
    const lost = { ...graph, nodes: [node('Relu', ['z'], ['h']), ...graph.nodes.slice(1)] };
    expect(() => checkOperators(lost, 'abacus', known)).toThrow(/does not find a tensor.*nothing makes it: z/);
    const sparse = { ...lost, sparse: [new Uint8Array(0)] };
    expect(() => checkOperators(sparse, 'abacus', known)).toThrow(/it has sparse constants: z/);
    const none = { ...graph, outputs: [value('nowhere', null)] };
    expect(() => checkOperators(none, 'abacus', known)).toThrow(/nothing makes it: nowhere/);
  });
});
