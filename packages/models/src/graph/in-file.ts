import type { Graph, Initializer } from './graph.js';

/** Constants below this many bytes are written along. */
const SMALL = 4096;

/**
 * The graph with its large constants named as byte ranges of the file that they were read from, so that writing it
 * copies none: those that are views on `file`, which lies at `location`.
 */
export function inFile(graph: Graph, file: Uint8Array, location: string): Graph {
  const end = file.byteOffset + file.byteLength;
  const named = (tensor: Initializer): Initializer => {
    const { bytes } = tensor;
    const isView =
      bytes.buffer === file.buffer && bytes.byteOffset >= file.byteOffset && bytes.byteOffset + bytes.byteLength <= end;
    if (!isView || bytes.length < SMALL || tensor.external) return tensor;
    const external = { location, offset: bytes.byteOffset - file.byteOffset, length: bytes.length };
    return { ...tensor, bytes: new Uint8Array(0), external };
  };
  return { ...graph, initializers: new Map([...graph.initializers].map(([name, tensor]) => [name, named(tensor)])) };
}
