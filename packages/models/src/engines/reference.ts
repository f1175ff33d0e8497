import { type GraphNode, operatorName } from '../graph/graph.js';
import { checkOperators, neededNodes } from '../graph/prune.js';
import type { Engine, Model, Session } from './engine.js';
import { call } from './reference/call.js';
import { operators } from './reference/operators/index.js';
import { decode, type Value } from './value.js';

function runNode(node: GraphNode, values: Map<string, Value>): void {
  const operator = node.domain === '' && Object.hasOwn(operators, node.op) ? operators[node.op] : undefined;
  if (!operator) throw new RangeError(`models: reference cannot run this operator: ${operatorName(node)}`);
  const outputs = call(
    operator,
    node,
    node.inputs.map((name) => values.get(name)),
  );
  node.outputs.forEach((name, k) => {
    if (name) values.set(name, outputs[k]);
  });
}

/** Runs nodes one after the other on typed arrays, sums in float64: slow, plain, and the judge of the others. */
async function open({ graph }: Model): Promise<Session> {
  checkOperators(graph, 'reference', operators);
  const constants = new Map([...graph.initializers].map(([name, tensor]) => [name, decode(tensor)]));
  return {
    engine: 'reference',
    async run(feeds, want) {
      const values = new Map([...constants, ...feeds]);
      for (const node of neededNodes(graph, want)) runNode(node, values);
      return new Map(want.map((name) => [name, values.get(name) as Value]));
    },
    dispose() {
      constants.clear();
    },
  };
}

/** The reference engine: plain typed arrays, always there. */
export const reference: Engine = { name: 'reference', available: async () => true, open };
