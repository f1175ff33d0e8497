import type { GraphNode } from '../../graph/graph.js';
import { fromFloat16, toFloat16 } from '../float16.js';
import { numbers, type Value } from '../value.js';

/** One call of an operator. */
export interface Call {
  readonly node: GraphNode;
  /** Number of inputs, absent ones in between included. */
  readonly count: number;
  /** An input that must be there. Throws RangeError where it is not. */
  input(index: number): Value;
  /** An input that may be absent. */
  optional(index: number): Value | undefined;
}

/** An operator: its inputs -> its outputs, or its only one. */
export type Operator = (call: Call) => Value | readonly Value[];

/** A float16 result in its own precision: values hold it as float32. */
const rounded = (value: Value): Value =>
  value.type === 'float16'
    ? { ...value, data: Float32Array.from(numbers(value), (x) => fromFloat16(toFloat16(x))) }
    : value;

/** Runs an operator on values. */
export function call(operator: Operator, node: GraphNode, inputs: readonly (Value | undefined)[]): readonly Value[] {
  const optional = (index: number) => inputs[index];
  const input = (index: number) => {
    const value = inputs[index];
    if (!value)
      throw new RangeError(`models: ${node.op} ${node.name}: input ${index} is missing: ${inputs.length} inputs`);
    return value;
  };
  const result = operator({ node, count: inputs.length, input, optional });
  return ('data' in result ? [result] : result).map(rounded);
}
