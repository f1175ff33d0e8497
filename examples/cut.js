import { buildGraph, initializer, node, open, value } from '@xai/models';

const w = initializer('w', { data: [1, -1], shape: [2, 1, 1, 1] });
const dense = initializer('dense', { data: [2, 1, 0, 1], shape: [2, 2] });
const nodes = [
  node('Conv', ['image', 'w'], ['conv']),
  node('Relu', ['conv'], ['relu']),
  node('GlobalAveragePool', ['relu'], ['pool']),
  node('Flatten', ['pool'], ['flat']),
  node('Gemm', ['flat', 'dense'], ['logits'], { transB: 1 }),
  node('Softmax', ['logits'], ['p']),
];
const inputs = [value('image', ['n', 1, 2, 2])];
const graph = buildGraph({ inputs, outputs: [value('p', ['n', 2])], nodes, initializers: [w, dense] });
const network = await open(graph); // or an image network's file

const cut = await network.at(network.camLayer); // 'relu'; any layer's name will do, see network.layers
const at = await cut.activations({ data: [1, 2, -3, 4], shape: [1, 1, 2, 2] }); // images as the file reads them
console.log(at.values.shape); // [1, 2, 2, 2]: n, h, w, channels
console.log((await cut.scores(at)).data, cut.cutOff); // [4.25, 0.75] 'softmax': logits
console.log((await cut.gradient(at, { data: [1, 0], shape: [1, 2] })).data); // of the first class: 0.5 and 0.25 at each place
console.log(cut.classWeights().data, (await cut.ablationScores(at, 0)).data); // [2, 1, 0, 1], [0.75, 3.5]
network.dispose();
