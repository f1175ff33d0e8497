import type { Graph } from '../../graph/graph.js';
import { withoutZipMap } from '../../graph/zip-map.js';
import { decodeOnnx } from './decode-onnx.js';
import { upgrade } from './upgrade.js';

/**
 * Reads an ONNX file; its constants are ranges of `bytes`. A ZipMap at the end is removed. Older operator sets are
 * upgraded to 21 where every operator is known here, else the graph keeps the file's own.
 * Throws RangeError for truncated or malformed bytes.
 */
export const readOnnx = (bytes: Uint8Array): Graph => readUnchanged(bytes).graph;

/** `readOnnx`, and whether ONNX Runtime may have the file as it is in the graph's stead. */
export function readUnchanged(bytes: Uint8Array): { readonly graph: Graph; readonly isUnchanged: boolean } {
  const decoded = decodeOnnx(bytes);
  const plain = withoutZipMap(decoded);
  return { graph: upgrade(plain), isUnchanged: plain === decoded };
}
