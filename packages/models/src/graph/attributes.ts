import type { Attribute, GraphNode, Initializer } from './graph.js';

function attribute<T extends Attribute['type']>(node: GraphNode, name: string, type: T) {
  const found = node.attributes[name];
  if (found === undefined) return undefined;
  if (found.type !== type) throw new RangeError(`models: ${node.op}: attribute ${name} must be ${type}: ${found.type}`);
  return found as Extract<Attribute, { type: T }>;
}

/** A float attribute, or `fallback` where the node has none. */
export function floatAttribute(node: GraphNode, name: string, fallback: number): number {
  return attribute(node, name, 'float')?.value ?? fallback;
}

/** An int attribute, or `fallback` where the node has none. */
export function intAttribute(node: GraphNode, name: string, fallback: number): number {
  return Number(attribute(node, name, 'int')?.value ?? fallback);
}

/** An ints attribute, or undefined. */
export function intsAttribute(node: GraphNode, name: string): number[] | undefined {
  return attribute(node, name, 'ints')?.value.map(Number);
}

/** A floats attribute, or undefined. */
export function floatsAttribute(node: GraphNode, name: string): readonly number[] | undefined {
  return attribute(node, name, 'floats')?.value;
}

/** A text attribute, or `fallback` where the node has none. */
export function textAttribute(node: GraphNode, name: string, fallback: string): string {
  const found = attribute(node, name, 'string');
  return found ? new TextDecoder().decode(found.value) : fallback;
}

/** A tensor attribute, or undefined. */
export function tensorAttribute(node: GraphNode, name: string): Initializer | undefined {
  return attribute(node, name, 'tensor')?.value;
}
