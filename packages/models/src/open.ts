import type { Network } from '@xai/core';
import type { Column } from './columns.js';
import { choose, type EngineChoice } from './engines/choose.js';
import type { Engine, Model } from './engines/engine.js';
import type { Files } from './files.js';
import { loadExternal } from './graph/external.js';
import type { Graph } from './graph/graph.js';
import { inFile } from './graph/in-file.js';
import { network } from './network.js';

/** How a model is opened. */
export interface OpenOptions {
  /** What runs it, or what may, the first that can. @default the fastest engine that is installed */
  readonly engine?: Engine | readonly Engine[];
  /** The table's columns: needed for text inputs (categories), and to find one-column inputs by name. */
  readonly columns?: readonly Column[];
  /** The output that `predict` returns. @default the only float output */
  readonly output?: string;
  /** Changes the graph before it runs, for example `withoutFinalActivation`. */
  readonly surgery?: (graph: Graph) => Graph;
  /** Told once which engine runs the model, and why others do not. */
  readonly onEngine?: (choice: EngineChoice) => void;
}

const isGraph = (source: Uint8Array | Files | Graph): source is Graph => 'nodes' in source;

/** The source as a graph; `file` is there where ONNX Runtime may have it in the graph's stead. */
async function read(source: Uint8Array | Files | Graph): Promise<{ graph: Graph; file?: Uint8Array }> {
  if (isGraph(source)) return { graph: source };
  const { readUnchanged } = await import('./formats/onnx/read-onnx.js');
  const file = source instanceof Uint8Array ? source : await source.read(source.name);
  const { graph, isUnchanged } = readUnchanged(file);
  const loaded = source instanceof Uint8Array ? graph : await loadExternal(graph, source);
  return isUnchanged && loaded === graph ? { graph, file } : { graph: loaded };
}

/** Files of this many bytes on disk are not copied: engines read their constants where they lie. */
const LARGE = 64e6;

function onDisk(graph: Graph, file: Uint8Array, source: object, write: (graph: Graph) => Uint8Array): Model['onDisk'] {
  if (file.length < LARGE || !('folder' in source) || !('name' in source)) return undefined;
  const { folder, name } = source;
  if (typeof folder !== 'string' || typeof name !== 'string') return undefined;
  return { folder, bytes: () => write(inFile(graph, file, name)) };
}

/**
 * Opens a model: an ONNX file's bytes, a file with its neighbours, or a graph.
 * A model that surgery does not touch reaches ONNX Runtime as the file has it, unknown operators included.
 * Throws RangeError for a broken file, and where no engine runs it, with each engine's reason.
 */
export async function open(source: Uint8Array | Files | Graph, options: OpenOptions = {}): Promise<Network> {
  const { graph, file } = await read(source);
  const { surgery = (same: Graph) => same } = options;
  const changed = surgery(graph);
  const { writeOnnx } = await import('./formats/onnx/write-onnx.js');
  const model = (of: Graph): Model => ({
    graph: of,
    bytes: () => (file && of === graph ? file : writeOnnx(of)),
    onDisk: file && onDisk(of, file, source, writeOnnx),
  });
  const { engine, session } = await choose(model(changed), options);
  return network(changed, session, (other) => engine.open(model(other)), options);
}
