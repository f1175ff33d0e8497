import { size } from '@xai/tensor';
import type { Files } from '../files.js';
import { byteLength } from './byte-length.js';
import type { Graph, Initializer } from './graph.js';

async function load(tensor: Initializer, files: Files): Promise<Initializer> {
  const { external, ...rest } = tensor;
  if (!external) return tensor;
  const { location, offset, length } = external;
  if (/^([/\\]|[a-z]:)|(^|[/\\])\.\.([/\\]|$)/i.test(location)) {
    throw new RangeError(`models: external data must lie beside the model: ${location}`);
  }
  const bytes =
    length === null
      ? (await files.read(location)).subarray(offset)
      : await files.slice(location, offset, offset + length);
  const need = byteLength(tensor.type, size(tensor.shape));
  if (bytes.length !== need) {
    throw new RangeError(`models: ${tensor.name} needs ${need} bytes of ${location}: ${bytes.length}`);
  }
  return { ...rest, bytes };
}

/** The graph with its external data read from the files beside it; itself where it has none. */
export async function loadExternal(graph: Graph, files: Files): Promise<Graph> {
  const all = [...graph.initializers.values()];
  if (all.every(({ external }) => !external)) return graph;
  const loaded: Initializer[] = [];
  for (const tensor of all) loaded.push(await load(tensor, files));
  return { ...graph, initializers: new Map(loaded.map((tensor) => [tensor.name, tensor])) };
}
