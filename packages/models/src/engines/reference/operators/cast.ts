import { intAttribute } from '../../../graph/attributes.js';
import { type ElementType, elementTypes } from '../../../graph/graph.js';
import { isInteger, numeric, type Value } from '../../value.js';
import type { Operator } from '../call.js';

function parse(text: string): number {
  const number = Number(text.trim().replace(/^([+-]?)inf(inity)?$/i, '$1Infinity'));
  if (Number.isNaN(number) && !/^\s*nan\s*$/i.test(text)) throw new RangeError(`models: Cast: not a number: ${text}`);
  return number;
}

/** The value as another element type: to whole numbers by truncation (NaN is the smallest one), to bool by x != 0. */
export function castTo(value: Value, type: ElementType): Value {
  const source = value.data;
  const smallest = type === 'int64' ? -(2 ** 63) : -(2 ** 31);
  const whole = (x: number) => (Number.isNaN(x) ? smallest : Math.trunc(x));
  if (type === 'string') return { type, shape: value.shape, data: Array.from<string | number, string>(source, String) };
  const out = numeric(type, value.shape);
  for (let i = 0; i < source.length; i++) {
    const entry = source[i];
    const number = typeof entry === 'string' ? parse(entry) : entry;
    out.data[i] = type === 'bool' ? Number(number !== 0) : isInteger(type) ? whole(number) : number;
  }
  return out;
}

/** Cast and CastLike, by name. */
export const casting: Readonly<Record<string, Operator>> = {
  Cast: ({ node, input }) => castTo(input(0), elementTypes[intAttribute(node, 'to', 0)]),
  CastLike: ({ input }) => castTo(input(0), input(1).type),
};
