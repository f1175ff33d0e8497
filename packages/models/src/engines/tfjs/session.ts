import type { Graph, GraphNode } from '../../graph/graph.js';
import { operatorName } from '../../graph/graph.js';
import { checkOperators, neededNodes } from '../../graph/prune.js';
import type { Session } from '../engine.js';
import { call } from '../reference/call.js';
import { operators as hostOperators } from '../reference/operators/index.js';
import { refusal } from '../refusal.js';
import { decode, numbers, type Value } from '../value.js';
import type { Tf, TfTensor } from './call.js';
import { download, upload } from './dtype.js';
import { tfOperators } from './operators/index.js';

/** A tensor on the backend, or a value outside it: constants, text, shapes and what is computed from them alone. */
type Slot = TfTensor | Value;
const isValue = (slot: Slot): slot is Value => 'type' in slot;

/** Runs a node outside the backend; undefined where one of its inputs is on it. */
function onHost(node: GraphNode, inputs: readonly (Slot | undefined)[]): readonly Value[] | undefined {
  const values = inputs.filter((slot) => slot === undefined || isValue(slot));
  if (values.length < inputs.length || !Object.hasOwn(hostOperators, node.op)) return undefined;
  return call(hostOperators[node.op], node, values);
}

/** Runs a node on the backend. */
function onBackend(
  tf: Tf,
  node: GraphNode,
  inputs: readonly (Slot | undefined)[],
  tensorOf: (slot: Slot) => TfTensor,
): readonly Slot[] {
  if (node.domain !== '' || !Object.hasOwn(tfOperators, node.op)) {
    throw new RangeError(`models: tfjs cannot run this operator: ${operatorName(node)}`);
  }
  const tensor = (index: number) => {
    const slot = inputs[index];
    if (!slot)
      throw new RangeError(`models: ${node.op} ${node.name}: input ${index} is missing: ${inputs.length} inputs`);
    return tensorOf(slot);
  };
  const list = (index: number) => {
    const slot = inputs[index];
    return slot && Array.from(isValue(slot) ? numbers(slot) : slot.dataSync());
  };
  const result = tfOperators[node.op]({
    tf,
    node,
    count: inputs.length,
    tensor,
    list,
    has: (k) => inputs[k] !== undefined,
  });
  return Array.isArray(result) ? result : [result as Slot];
}

/** What needs no input, worked out once. */
function fold(graph: Graph): Map<string, Value> {
  const constants = new Map([...graph.initializers].map(([name, tensor]) => [name, decode(tensor)]));
  for (const node of graph.nodes) {
    const inputs = node.inputs.map((name) => constants.get(name));
    if (node.domain !== '' || inputs.some((value, k) => !value && node.inputs[k])) continue;
    onHost(node, inputs)?.forEach((value, k) => {
      constants.set(node.outputs[k], value);
    });
  }
  return constants;
}

/** A graph on a TensorFlow.js backend. Throws RangeError where none of its outputs can be had. */
export function openTf(tf: Tf, backend: string, graph: Graph): Session {
  try {
    return session(tf, backend, graph);
  } catch (cause) {
    throw refusal('tfjs', cause);
  }
}

function session(tf: Tf, backend: string, graph: Graph): Session {
  checkOperators(graph, 'tfjs', { ...hostOperators, ...tfOperators });
  const constants = fold(graph);
  const uploaded = new Map<Value, TfTensor>();
  const types = new Map(graph.outputs.map(({ name, type }) => [name, type]));
  const isConstant = new Set(constants.values());

  function tensorOf(slot: Slot): TfTensor {
    if (!isValue(slot)) return slot;
    if (!isConstant.has(slot)) return upload(tf, slot);
    const tensor = uploaded.get(slot) ?? tf.keep(upload(tf, slot));
    uploaded.set(slot, tensor);
    return tensor;
  }

  function evaluate(feeds: ReadonlyMap<string, Value>, want: readonly string[]): [string, Value][] {
    const slots = new Map<string, Slot>(constants);
    for (const [name, value] of feeds) slots.set(name, Array.isArray(value.data) ? value : upload(tf, value));
    for (const node of neededNodes(graph, want)) {
      if (node.outputs.every((name) => slots.has(name))) continue;
      const inputs = node.inputs.map((name) => slots.get(name));
      const outputs = (node.domain === '' && onHost(node, inputs)) || onBackend(tf, node, inputs, tensorOf);
      node.outputs.forEach((name, k) => {
        if (name && outputs[k]) slots.set(name, outputs[k]);
      });
    }
    return want.map((name) => {
      const slot = slots.get(name);
      if (!slot) throw new RangeError(`models: tfjs does not compute this tensor: ${name}`);
      return [name, isValue(slot) ? slot : download(slot, types.get(name))];
    });
  }

  return {
    engine: `tfjs (${backend})`,
    async run(feeds, want) {
      if (tf.getBackend() !== backend) await tf.setBackend(backend);
      let results: [string, Value][] = [];
      try {
        tf.tidy(() => {
          results = evaluate(feeds, want);
        });
      } catch (cause) {
        throw refusal('tfjs', cause);
      }
      return new Map(results);
    },
    dispose() {
      for (const tensor of uploaded.values()) tensor.dispose();
      uploaded.clear();
    },
  };
}
