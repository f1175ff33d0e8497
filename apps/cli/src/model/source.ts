import { type Graph, readOnnx } from '@xai/models';
import { fault } from '../errors.js';
import { readBytes } from '../io/read.js';
import { type Card, emptyCard, readCard } from './card.js';
import { classNames } from './class-names.js';
import { embedded } from './embedded.js';

/** A model before it is opened: what it is, and which columns it wants. */
export type ModelSource = FileSource | ElsewhereSource;

interface Described {
  /** As given on the command line. */
  readonly name: string;
  readonly card: Card;
  /** Column names that the model asks for, or null where it takes columns by position. */
  readonly names: readonly string[] | null;
  /** Number of columns, or null where the model does not say. */
  readonly count: number | null;
  /** Whether the model takes column j as text. */
  isText(j: number): boolean;
}

/** An ONNX file, on disk or one that comes with xai. */
export interface FileSource extends Described {
  readonly kind: 'file';
  readonly bytes: Uint8Array;
  readonly graph: Graph;
}

/** A model that only runs elsewhere. */
export interface ElsewhereSource extends Described {
  readonly kind: 'http' | 'cmd';
  /** The URL or the command. */
  readonly address: string;
}

/** Reads what a `--model` is. Throws RangeError or a system error for one that cannot be read. */
export async function modelSource(name: string): Promise<ModelSource> {
  if (/^https?:\/\//i.test(name)) return { kind: 'http', name, address: name, ...anyColumns };
  if (/^cmd:/.test(name)) {
    const address = name.slice(4).trim();
    if (address === '') throw fault(`cmd: needs a command: ${name}`);
    return { kind: 'cmd', name, address, ...anyColumns };
  }
  const own = Object.hasOwn(embedded, name) ? await embedded[name]() : null;
  if (own) return describe(name, own);
  if (!/\.onnx$/i.test(name)) {
    throw fault(
      `a model is an .onnx file, http://..., cmd:COMMAND or one of ${Object.keys(embedded).join(', ')}: ${name}`,
    );
  }
  return describe(name, readBytes(name));
}

const anyColumns = { card: emptyCard, names: null, count: null, isText: () => false };

function describe(name: string, bytes: Uint8Array): FileSource {
  const graph = read(name, bytes);
  const stored = readCard(graph.metadata);
  const card = { ...stored, targetNames: stored.targetNames ?? classNames(graph) };
  const widths = graph.inputs.map(({ shape }) => width(shape));
  const single = graph.inputs.length > 1 && widths.every((w) => w === 1);
  const count = widths.includes(null) ? null : widths.reduce<number>((sum, w) => sum + (w ?? 0), 0);
  const texts = graph.inputs.flatMap(({ type }, k) => new Array<boolean>(widths[k] ?? 1).fill(type === 'string'));
  const names = single
    ? graph.inputs.map((input) => input.name)
    : count === card.features?.length
      ? card.features
      : null;
  const allText = graph.inputs.length > 0 && graph.inputs.every(({ type }) => type === 'string');
  return { kind: 'file', name, bytes, graph, card, names, count, isText: (j) => allText || texts[j] === true };
}

function read(name: string, bytes: Uint8Array): Graph {
  try {
    return readOnnx(bytes);
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    throw fault(`${name}: ${error.message.replace(/^models: /, '')}`);
  }
}

/** Columns that an input of this shape takes: [n] and [n, 1] are one; null where the file does not say. */
function width(shape: readonly (number | string | null)[] | null): number | null {
  if (shape === null) return null;
  if (shape.length <= 1) return 1;
  let product = 1;
  for (const n of shape.slice(1)) {
    if (typeof n !== 'number' || n <= 0) return null;
    product *= n;
  }
  return product;
}
