import type { Tensor } from '@xai/tensor';
import { type AttributeValue, initializer, ints, node as makeNode } from '../build.js';
import { type ElementType, elementTypes, type GraphNode, type Initializer } from '../graph.js';

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
  const emit = (op: string, inputs: readonly string[], attributes: Readonly<Record<string, AttributeValue>> = {}) => {
    const name = `xai/${op}/${nodes.length}`;
    nodes.push(makeNode(op, inputs, [name], attributes));
    return name;
  };
  /** Types that a Tensor cannot fill are cast inside the graph. */
  const real = (key: string, tensor: Tensor, type: ElementType): string => {
    const isHalf = type === 'float16' || type === 'bfloat16';
    const wide = keep(`${isHalf} ${key}`, (name) => initializer(name, tensor, isHalf ? 'float32' : type));
    return isHalf ? emit('Cast', [wide], { to: elementTypes.indexOf(type) }) : wide;
  };
  return {
    nodes,
    constants,
    emit,
    ints: (values: readonly number[]) => keep(`ints ${values.join(',')}`, (name) => ints(name, values)),
    number: (value: number, type: ElementType) => real(`${type} ${value}`, { data: [value], shape: [] }, type),
    constant: (data: ArrayLike<number>, shape: readonly number[], type: ElementType) =>
      real(`new ${constants.size}`, { data: Float64Array.from(data), shape }, type),
  };
}
