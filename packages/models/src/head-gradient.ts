import { toValue } from './columns.js';
import { isFloat, numbers, type Value } from './engines/value.js';
import { upgrade } from './formats/onnx/upgrade.js';
import { type Graph, OPSET } from './graph/graph.js';
import { hollow, inferValues } from './graph/hollow.js';
import type { Probes } from './graph/shapes.js';
import { COTANGENT, GRADIENT, withGradient } from './graph/with-gradient.js';
import { type LazySession, lazySession, type OpenGraph } from './lazy-session.js';

/** All tensors of a head for two batch sizes; for exactly these feeds where another size does not fit. */
function probesOf(head: Graph, feeds: ReadonlyMap<string, Value>, n: number): Probes {
  const sized = (rows: number) =>
    [...feeds].map(([name, value]): [string, Value] => {
      const isBatched = isFloat(value.type) && value.shape[0] === n;
      return [name, isBatched ? hollow(value.type, [rows, ...value.shape.slice(1)]) : value];
    });
  try {
    return [inferValues(head, new Map(sized(2))), inferValues(head, new Map(sized(3)))];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const exact = inferValues(head, new Map(sized(n)));
    return [exact, exact];
  }
}

/** What must be equal for two calls to share a session: all shapes but the batch, all whole numbers. */
function keyOf(feeds: ReadonlyMap<string, Value>, n: number): string {
  const parts = [...feeds].map(([name, value]) => {
    const isBatched = isFloat(value.type) && value.shape[0] === n;
    return [name, isBatched ? value.shape.slice(1) : value.shape, isFloat(value.type) ? 0 : Array.from(numbers(value))];
  });
  return JSON.stringify(parts);
}

const oldOperators = (head: Graph) =>
  new RangeError(
    `models: no gradient: an operator here is not known in its form of opset ${head.opsets['']}: ${[...new Set(head.nodes.map(({ op }) => op))].join(', ')}`,
  );

/** A gradient that is open, and the shape of a row of its output. */
interface Opened {
  readonly session: LazySession;
  readonly row: readonly number[];
  readonly type: Value['type'];
}

/** The gradient of a head by its input `door`; a session for each shape that comes, batches of any size share one. */
export function headGradient(head: Graph, door: string, output: string, openGraph: OpenGraph) {
  const sessions = new Map<string, Opened>();
  const current = upgrade(head);
  const prepare = (feeds: ReadonlyMap<string, Value>, n: number): Opened => {
    const key = keyOf(feeds, n);
    const found = sessions.get(key) ?? sessions.get(`${key} ${n}`);
    if (found) return found;
    const probes = probesOf(current, feeds, n);
    const graph = withGradient(current, door, output, probes);
    if (current.opsets[''] < OPSET) throw oldOperators(current);
    const end = probes[0].get(output);
    const opened: Opened = {
      session: lazySession(() => openGraph({ ...graph, outputs: graph.outputs.slice(-1) })),
      row: end?.shape.slice(1) ?? [],
      type: end?.type ?? 'float32',
    };
    sessions.set(probes[0] === probes[1] ? `${key} ${n}` : key, opened);
    return opened;
  };
  return {
    /** Feeds of the head and `COTANGENT` -> `GRADIENT`. Throws RangeError for a cotangent that is no scores. */
    async run(feeds: ReadonlyMap<string, Value>): Promise<Map<string, Value>> {
      const own = new Map([...feeds].filter(([name]) => name !== COTANGENT));
      const cotangent = feeds.get(COTANGENT);
      const n = own.get(door)?.shape[0] ?? 0;
      const { session, row, type } = prepare(own, n);
      if (!cotangent || String(cotangent.shape) !== String([n, ...row])) {
        const got = cotangent?.shape.join(', ') ?? 'none';
        throw new RangeError(`models: a cotangent has the shape of the scores, [${[n, ...row].join(', ')}]: [${got}]`);
      }
      const entry = toValue({ name: COTANGENT, shape: [], type }, { data: numbers(cotangent), shape: cotangent.shape });
      return session.run(own.set(COTANGENT, entry), [GRADIENT]);
    },
    dispose(): void {
      for (const { session } of sessions.values()) session.dispose();
      sessions.clear();
    },
  };
}
