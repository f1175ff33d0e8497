import { ablationCam, cam, classScore, difference, gradCam, layerCam } from '@xai/cam';
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
const images = { data: [1, 2, -3, 4], shape: [1, 1, 2, 2] }; // as the file reads them

const cut = await network.at(network.camLayer);
const explain = cam(cut, [gradCam, layerCam, ablationCam]);
const maps = await explain(images, { targets: [classScore(0), difference(0, 1)] });
for (const { rule, target, map, scores } of maps) console.log(rule, target, map.shape, scores[0]);
network.dispose();
