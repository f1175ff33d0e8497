import type { Cut, Network, Port } from '@xai/core';
import { contiguous } from '@xai/tensor';
import { type Column, feeder, toValue } from './columns.js';
import type { Session } from './engines/engine.js';
import { numbers, type Value } from './engines/value.js';
import { camLayer } from './graph/cam-layer.js';
import type { Graph, GraphValue } from './graph/graph.js';
import { listLayers } from './graph/layers.js';
import { withOutputs } from './graph/with-outputs.js';
import type { OpenGraph } from './lazy-session.js';
import { mainOutput, predictor } from './predict.js';

const port = ({ name, type, shape }: GraphValue): Port => ({
  name,
  type,
  shape: (shape ?? []).map((dim) => (typeof dim === 'number' && dim > 0 ? dim : null)),
});

/** Sessions by what is wanted of them: the graph's own outputs, or further tensors of it. */
function sessions(own: Session, outputs: readonly Port[], extend: (names: readonly string[]) => Promise<Session>) {
  const known = new Set(outputs.map(({ name }) => name));
  const more = new Map<string, Promise<Session>>();
  let isOpen = true;
  return {
    async run(feeds: ReadonlyMap<string, Value>, want: readonly string[]) {
      if (!isOpen) throw new RangeError('models: the network was disposed');
      const inner = want.filter((name) => !known.has(name));
      if (inner.length === 0) return own.run(feeds, want);
      const key = JSON.stringify(inner);
      const session = more.get(key) ?? extend(inner);
      more.set(key, session);
      return (await session).run(feeds, want);
    },
    dispose() {
      if (isOpen) own.dispose();
      isOpen = false;
      for (const session of more.values()) session.then((each) => each.dispose()).catch(() => {});
      more.clear();
    },
  };
}

/** A session as the contract's Network; `openGraph` opens other graphs on the same engine. */
export function network(
  graph: Graph,
  session: Session,
  openGraph: OpenGraph,
  { columns, output }: { readonly columns?: readonly Column[]; readonly output?: string } = {},
): Network {
  const inputs = graph.inputs.map(port);
  const outputs = graph.outputs.map(port);
  const { run, dispose } = sessions(session, outputs, (names) => openGraph(withOutputs(graph, names)));
  const cuts = new Set<Cut>();
  let isOpen = true;
  return {
    inputs,
    outputs,
    engine: session.engine,
    get layers() {
      return listLayers(graph);
    },
    async run(feeds, want) {
      const values = Object.entries(feeds).map(([name, tensor]): [string, Value] => {
        const found = inputs.find((each) => each.name === name);
        if (!found)
          throw new RangeError(
            `models: the network has the inputs ${inputs.map((each) => each.name).join(', ')}: ${name}`,
          );
        return [name, toValue(found, contiguous(tensor))];
      });
      const missing = inputs.filter(({ name }) => !Object.hasOwn(feeds, name)).map(({ name }) => name);
      if (missing.length > 0) throw new RangeError(`models: the network needs further inputs: ${missing.join(', ')}`);
      const results = await run(new Map(values), want);
      return new Map([...results].map(([name, value]) => [name, { data: numbers(value), shape: value.shape }]));
    },
    predict: predictor(run, inputs, feeder(inputs, columns), () => mainOutput(outputs, output)),
    get camLayer() {
      return camLayer(graph, output);
    },
    async at(layer) {
      if (inputs.length !== 1) {
        const names = inputs.map(({ name }) => name).join(', ');
        throw new RangeError(`models: a network with one input can be cut, this one has: ${names}`);
      }
      const { openCut } = await import('./cut.js');
      if (!isOpen) throw new RangeError('models: the network was disposed');
      const cut = openCut(graph, layer, inputs[0], mainOutput(outputs, output).name, openGraph);
      cuts.add(cut);
      return cut;
    },
    dispose() {
      isOpen = false;
      dispose();
      for (const cut of cuts) cut.dispose();
      cuts.clear();
    },
  };
}
