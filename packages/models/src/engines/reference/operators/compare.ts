import { numbers, type Value } from '../../value.js';
import type { Operator } from '../call.js';
import { broadcastShape, broadcastTo, pick } from '../indexing.js';
import { zip } from './arithmetic.js';

const compare =
  (f: (a: number, b: number) => boolean): Operator =>
  ({ input }) =>
    zip(input(0), input(1), (a, b) => (f(a, b) ? 1 : 0), 'bool');

function equal(a: Value, b: Value): Value {
  if (!Array.isArray(a.data)) return zip(a, b, (x, y) => (x === y ? 1 : 0), 'bool');
  const shape = broadcastShape(a.shape, b.shape);
  const left = broadcastTo(a, shape).data;
  const right = broadcastTo(b, shape).data;
  return {
    type: 'bool',
    shape,
    data: Uint8Array.from(left, (text: string | number, i: number) => (text === right[i] ? 1 : 0)),
  };
}

/** Where(condition, a, b), all broadcast; of any type. */
const where: Operator = ({ input }) => {
  const [condition, a, b] = [input(0), input(1), input(2)];
  const shape = broadcastShape(condition.shape, a.shape, b.shape);
  const chosen = numbers(broadcastTo(condition, shape));
  const left = broadcastTo(a, shape);
  const right = broadcastTo(b, shape);
  if (Array.isArray(left.data)) {
    return { type: a.type, shape, data: left.data.map((text, i) => (chosen[i] ? text : String(right.data[i]))) };
  }
  const out = pick(
    right,
    Int32Array.from(chosen, (_, i) => i),
    shape,
  );
  const [to, from] = [numbers(out), left.data];
  chosen.forEach((yes, i) => {
    if (yes) to[i] = from[i];
  });
  return out;
};

/** ONNX operators of comparison and logic, by name. */
export const comparison: Readonly<Record<string, Operator>> = {
  Equal: ({ input }) => equal(input(0), input(1)),
  Greater: compare((a, b) => a > b),
  GreaterOrEqual: compare((a, b) => a >= b),
  Less: compare((a, b) => a < b),
  LessOrEqual: compare((a, b) => a <= b),
  And: compare((a, b) => a !== 0 && b !== 0),
  Or: compare((a, b) => a !== 0 || b !== 0),
  Xor: compare((a, b) => (a !== 0) !== (b !== 0)),
  Where: where,
};
