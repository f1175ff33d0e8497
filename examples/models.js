import { buildGraph, initializer, node, open, value } from '@xai/models';

const w = initializer('w', { data: [1, -1], shape: [2, 1] });
const nodes = [node('MatMul', ['x', 'w'], ['z']), node('Sigmoid', ['z'], ['p'])];
const graph = buildGraph({ inputs: [value('x', ['n', 2])], outputs: [value('p', ['n', 1])], nodes, initializers: [w] });
const network = await open(graph); // or the bytes of an ONNX file; openFile(path) of '@xai/models/node'
const p = await network.predict({ data: [3, 3, 2, 1], shape: [2, 2] });
console.log(network.engine, p.data); // onnxruntime-node, [0.5, 0.731]
