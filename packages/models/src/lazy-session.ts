import type { Session } from './engines/engine.js';
import type { Value } from './engines/value.js';
import type { Graph } from './graph/graph.js';

/** Opens a graph on the network's engine. */
export type OpenGraph = (graph: Graph) => Promise<Session>;

/** A session that is opened when it is first needed, and once. */
export function lazySession(open: () => Promise<Session>) {
  let session: Promise<Session> | undefined;
  return {
    async run(feeds: ReadonlyMap<string, Value>, want: readonly string[]): Promise<Map<string, Value>> {
      session ??= open();
      return (await session).run(feeds, want);
    },
    dispose(): void {
      session?.then((each) => each.dispose()).catch(() => {});
      session = undefined;
    },
  };
}
