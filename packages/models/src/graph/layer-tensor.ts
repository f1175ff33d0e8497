import type { Graph } from './graph.js';
import { nearestNames } from './nearest-names.js';

/**
 * The tensor that a layer is: a node's output of that name, else the first output of the node called so, else an input.
 * Throws RangeError for none, with the nearest names.
 */
export function layerTensor(graph: Graph, layer: string): string {
  if (layer !== '' && graph.nodes.some(({ outputs }) => outputs.includes(layer))) return layer;
  const node = graph.nodes.find(({ name }) => name !== '' && name === layer);
  if (node) return node.outputs[0];
  if (graph.inputs.some(({ name }) => name === layer)) return layer;
  const names = graph.nodes.flatMap(({ op, outputs }) =>
    op === 'Constant' ? [] : outputs.filter((name) => name !== ''),
  );
  const near = nearestNames(layer, names);
  throw new RangeError(
    `models: a layer that does not exist, the nearest are ${near.join(', ') || 'none, the network has no layer'}: ${layer}`,
  );
}
