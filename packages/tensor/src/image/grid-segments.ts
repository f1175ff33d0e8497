import { type Contiguous, tensor } from '../tensor.js';

/** A picture of h x w pixels in about `n` x `n` equal rectangles: labels [h, w] from 0, row-major. */
export function gridSegments(h: number, w: number, n: number): Contiguous<Int32Array> {
  if (!(Number.isInteger(n) && n > 0))
    throw new RangeError(`tensor: a grid needs a whole number of cells a side: ${n}`);
  const columns = Math.min(n, w);
  const rows = Math.min(n, h);
  const cell = (y: number, x: number) => Math.floor((y * rows) / h) * columns + Math.floor((x * columns) / w);
  return tensor(
    Int32Array.from({ length: h * w }, (_, i) => cell(Math.floor(i / w), i % w)),
    [h, w],
  );
}
