import { type AttributeValue, initializer, ints, node as makeNode } from '../build.js';
import type { ElementType, GraphNode, Initializer } from '../graph.js';

/** Appends nodes and constants under names of their own. */
export function appender() {
  const nodes: GraphNode[] = [];
  const constants = new Map<string, Initializer>();
  const known = new Map<string, string>();
  const keep = (key: string, make: (name: string) => Initializer): string => {
    const found = known.get(key);
    if (found) return found;
    const name = `xai/constant/${constants.size}`;
    constants.set(name, make(name));
    known.set(key, name);
    return name;
  };
  return {
    nodes,
    constants,
    emit(op: string, inputs: readonly string[], attributes: Readonly<Record<string, AttributeValue>> = {}): string {
      const name = `xai/${op}/${nodes.length}`;
      nodes.push(makeNode(op, inputs, [name], attributes));
      return name;
    },
    ints: (values: readonly number[]) => keep(`ints ${values.join(',')}`, (name) => ints(name, values)),
    number: (value: number, type: ElementType) =>
      keep(`${type} ${value}`, (name) => initializer(name, { data: [value], shape: [] }, type)),
    constant: (data: ArrayLike<number>, shape: readonly number[], type: ElementType) =>
      keep(`new ${constants.size}`, (name) => initializer(name, { data: Float64Array.from(data), shape }, type)),
  };
}
