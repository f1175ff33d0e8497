import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildGraph, listLayers, node, readOnnx, value, writeOnnx } from '../src/index.js';
import { mlpGraph, readMlp } from './kit/mlp.js';

describe('listLayers', () => {
  it('listLayers names layers by their output, with shapes and parameters', () => {
    expect(listLayers(mlpGraph(readMlp('lime-iris-mlp')))).toEqual([
      { name: 'centred', kind: 'Sub', shape: [null, 4], parameters: 4 },
      { name: 'h0', kind: 'Div', shape: [null, 4], parameters: 4 },
      { name: 'z0', kind: 'Gemm', shape: [null, 16], parameters: 80 },
      { name: 'h1', kind: 'Relu', shape: [null, 16], parameters: 0 },
      { name: 'z1', kind: 'Gemm', shape: [null, 8], parameters: 136 },
      { name: 'h2', kind: 'Relu', shape: [null, 8], parameters: 0 },
      { name: 'z2', kind: 'Gemm', shape: [null, 3], parameters: 27 },
      { name: 'y', kind: 'Softmax', shape: [null, 3], parameters: 0 },
    ]);
  });

  it('listLayers names foreign operators with their domain and says [] where a shape is unknown', () => {
    const file = readFileSync(new URL('./golden/sklearn/people-logistic.onnx', import.meta.url));
    const kinds = listLayers(readOnnx(file)).map(({ kind, shape }) => [kind, shape]);
    expect(kinds).toContainEqual(['ai.onnx.ml.LinearClassifier', []]);
  });

  it('listLayers reads old forms behind an operator that keeps a file in its own operator set', () => {
    const nodes = [
      node('ReduceMean', ['x'], ['mean'], { axes: [1], keepdims: 0 }),
      node('Hardmax', ['x'], ['hard']),
      node('Sub', ['x', 'x'], ['y']),
    ];
    const graph = buildGraph({ inputs: [value('x', ['n', 3, 4])], outputs: [value('y', null)], nodes });
    const layers = listLayers(readOnnx(writeOnnx({ ...graph, opsets: { '': 12 } })));
    expect(layers.map(({ shape }) => shape)).toEqual([[null, 4], [], [null, 3, 4]]);
  });

  it('listLayers survives a graph that does not fit together', () => {
    const graph = buildGraph({
      inputs: [value('x', ['n', 2]), value('z', [5, 7])],
      outputs: [value('y', ['n', 2])],
      nodes: [node('Add', ['x', 'z'], ['y'])],
    });
    expect(listLayers(graph)).toEqual([{ name: 'y', kind: 'Add', shape: [null, 2], parameters: 0 }]);
  });
});
