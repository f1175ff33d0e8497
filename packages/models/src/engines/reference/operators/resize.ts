import { resizeAxes } from '../../../graph/resize-axes.js';
import { resizeMatrix } from '../../../graph/resize-matrix.js';
import { numbers, numeric, type Value } from '../../value.js';
import type { Call, Operator } from '../call.js';
import { around } from '../indexing.js';

function axesOf({ node, input, optional }: Call) {
  const list = (value: Value | undefined) => value && Array.from(numbers(value));
  return resizeAxes(node, input(0).shape, list(optional(2)), list(optional(3)));
}

/** The shape that Resize makes. */
export const resizeShape = (call: Call): number[] => axesOf(call).map(({ out }) => out);

/** Resize: nearest, linear and cubic, one axis after the other; sums in float64. */
export const resize: Operator = (call) => {
  const x = call.input(0);
  let data = Float64Array.from(numbers(x));
  let shape = [...x.shape];
  axesOf(call).forEach((axis, k) => {
    if (axis.out === axis.size && axis.scale === 1) return;
    const rows = resizeMatrix(axis).map((row) => row.flatMap((w, from) => (w === 0 ? [] : [[from, w]])));
    const [before, n, after] = around(shape, k);
    const next = new Float64Array(before * axis.out * after);
    for (let b = 0; b < before; b++) {
      rows.forEach((row, o) => {
        for (const [from, w] of row) {
          for (let a = 0; a < after; a++) next[(b * axis.out + o) * after + a] += w * data[(b * n + from) * after + a];
        }
      });
    }
    data = next;
    shape = shape.map((dim, j) => (j === k ? axis.out : dim));
  });
  const out = numeric(x.type, shape);
  out.data.set(data);
  return out;
};
