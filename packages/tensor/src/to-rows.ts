import { contiguous } from './contiguous.js';
import type { Tensor } from './tensor.js';

/** The rows of a table [n, columns] as arrays of numbers. Throws RangeError unless the Tensor has two dimensions. */
export function toRows(t: Tensor): number[][] {
  if (t.shape.length !== 2) throw new RangeError(`tensor: rows need a shape [n, columns]: [${t.shape.join(', ')}]`);
  const [n, columns] = t.shape;
  const { data } = contiguous(t);
  return Array.from({ length: n }, (_, i) => Array.from({ length: columns }, (_, j) => data[i * columns + j]));
}
