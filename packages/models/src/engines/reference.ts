import { type GraphNode, operatorName } from '../graph/graph.js';
import { checkOperators, neededNodes } from '../graph/prune.js';
import type { Engine, Model, Session } from './engine.js';
import { call } from './reference/call.js';
import { operators } from './reference/operators/index.js';
import { refusal } from './refusal.js';
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
    if (name && outputs[k]) values.set(name, outputs[k]);
  });
}

function found(values: ReadonlyMap<string, Value>, name: string): Value {
  const value = values.get(name);
  if (!value) throw new RangeError(`models: reference does not compute this tensor: ${name}`);
  return value;
}

/** Runs nodes one after the other on typed arrays, sums in float64: slow, plain, and the judge of the others. */
async function open({ graph }: Model): Promise<Session> {
  checkOperators(graph, 'reference', operators);
  const constants = new Map([...graph.initializers].map(([name, tensor]) => [name, decode(tensor)]));
  return {
    engine: 'reference',
    async run(feeds, want) {
      const values = new Map([...constants, ...feeds]);
      try {
        for (const node of neededNodes(graph, want)) runNode(node, values);
      } catch (cause) {
        throw refusal('reference', cause);
      }
      return new Map(want.map((name) => [name, found(values, name)]));
    },
    dispose() {
      constants.clear();
    },
  };
}

/** The reference engine: plain typed arrays, always there. */
export const reference: Engine = { name: 'reference', available: async () => true, open };
