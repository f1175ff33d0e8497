import type { Session } from './engines/engine.js';
import type { Graph } from './graph/graph.js';

/** Opens a graph on the network's engine. */
export type OpenGraph = (graph: Graph) => Promise<Session>;

/** A session that opens itself. */
export type LazySession = Pick<Session, 'run' | 'dispose'>;

/** A session that is opened when it is first needed, and once. */
export function lazySession(open: () => Promise<Session>): LazySession {
  let session: Promise<Session> | undefined;
  return {
    async run(feeds, want) {
      session ??= open();
      return (await session).run(feeds, want);
    },
    dispose() {
      session?.then((each) => each.dispose()).catch(() => {});
      session = undefined;
    },
  };
}
