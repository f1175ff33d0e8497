import { intAttribute } from '../../../graph/attributes.js';
import type { ElementType } from '../../../graph/graph.js';
import { isInteger, numbers, numeric, type Value } from '../../value.js';
import type { Operator } from '../call.js';
import { broadcastShape, broadcastTo } from '../indexing.js';

type Binary = (a: number, b: number) => number;

/** Two tensors, broadcast, number by number. */
export function zip(a: Value, b: Value, f: Binary, type: ElementType): Value {
  const shape = broadcastShape(a.shape, b.shape);
  const left = numbers(broadcastTo(a, shape));
  const right = numbers(broadcastTo(b, shape));
  const out = numeric(type, shape);
  for (let i = 0; i < out.data.length; i++) out.data[i] = f(left[i], right[i]);
  return out;
}

const binary =
  (f: Binary): Operator =>
  ({ input }) =>
    zip(input(0), input(1), f, input(0).type);

/** Any number of tensors, folded in pairs. */
const variadic =
  (f: Binary, finish: (sum: Value, count: number) => Value = (sum) => sum): Operator =>
  ({ input, count }) => {
    let sum = input(0);
    for (let k = 1; k < count; k++) sum = zip(sum, input(k), f, sum.type);
    return finish(sum, count);
  };

const add: Binary = (a, b) => a + b;
const mean = (sum: Value, count: number): Value => {
  const out = numeric(sum.type, sum.shape);
  numbers(sum).forEach((x, i) => {
    out.data[i] = x / count;
  });
  return out;
};

/** ONNX operators of several tensors with broadcasting, by name. */
export const arithmetic: Readonly<Record<string, Operator>> = {
  Add: binary(add),
  Sub: binary((a, b) => a - b),
  Mul: binary((a, b) => a * b),
  Div: ({ input }) =>
    zip(input(0), input(1), isInteger(input(0).type) ? (a, b) => Math.trunc(a / b) : (a, b) => a / b, input(0).type),
  Pow: binary((a, b) => a ** b),
  Mod: ({ node, input }) => {
    const rest: Binary = intAttribute(node, 'fmod', 0) ? (a, b) => a % b : (a, b) => a - b * Math.floor(a / b);
    return zip(input(0), input(1), rest, input(0).type);
  },
  PRelu: binary((x, slope) => (x < 0 ? slope * x : x)),
  Sum: variadic(add),
  Mean: variadic(add, mean),
  Max: variadic(Math.max),
  Min: variadic(Math.min),
};
