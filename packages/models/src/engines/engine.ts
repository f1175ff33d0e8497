import type { Graph } from '../graph/graph.js';
import type { Value } from './value.js';

/** A model as an engine gets it. */
export interface Model {
  readonly graph: Graph;
  /** The ONNX file; the original one where the graph was not changed. */
  bytes(): Uint8Array;
  /** The same with its large constants left in the file on disk that they come from, in `folder`. */
  readonly onDisk?: { readonly folder: string; bytes(): Uint8Array };
}

/** A model that runs. */
export interface Session {
  /** The engine's name, with its backend where it has several. */
  readonly engine: string;
  /** Feeds by input name -> the wanted outputs by name. */
  run(feeds: ReadonlyMap<string, Value>, want: readonly string[]): Promise<Map<string, Value>>;
  dispose(): void;
}

/** What runs models. Pass one by value to `open`. */
export interface Engine {
  readonly name: string;
  /** Whether its package is installed and loads. */
  available(): Promise<boolean>;
  /** Throws RangeError where it cannot run the model, naming the operators. */
  open(model: Model): Promise<Session>;
}
