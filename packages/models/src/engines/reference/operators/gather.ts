import { intAttribute } from '../../../graph/attributes.js';
import { numbers, type Value } from '../../value.js';
import type { Call, Operator } from '../call.js';
import { around, axisOf, gatherIndex, pick, strides } from '../indexing.js';

function inside(index: number, n: number, op: string): number {
  const at = index < 0 ? index + n : index;
  if (!(at >= 0 && at < n)) throw new RangeError(`models: ${op}: index outside [${-n}, ${n}): ${index}`);
  return at;
}

/** The shape that Gather makes. */
export function gatherShape({ node, input }: Call): number[] {
  const [{ shape }, at] = [input(0), input(1)];
  const axis = axisOf(intAttribute(node, 'axis', 0), shape.length);
  return [...shape.slice(0, axis), ...at.shape, ...shape.slice(axis + 1)];
}

/** Gather: the slices at `indices` along an axis; negative ones count from the end. */
export const gather: Operator = (call) => {
  const { node, input } = call;
  const [x, at] = [input(0), input(1)];
  const axis = axisOf(intAttribute(node, 'axis', 0), x.shape.length);
  const [before, n, after] = around(x.shape, axis);
  const indices = Array.from(numbers(at), (index) => inside(index, n, 'Gather'));
  const from = new Int32Array(before * indices.length * after);
  let i = 0;
  for (let b = 0; b < before; b++) {
    for (const index of indices) for (let a = 0; a < after; a++) from[i++] = (b * n + index) * after + a;
  }
  return pick(x, from, gatherShape(call));
};

/** GatherElements: one element for each index, along an axis. */
export const gatherElements: Operator = ({ node, input }) => {
  const [x, at] = [input(0), input(1)];
  const axis = axisOf(intAttribute(node, 'axis', 0), x.shape.length);
  const step = strides(x.shape);
  const start = gatherIndex(
    at.shape,
    step.map((s, k) => (k === axis ? 0 : s)),
  );
  return pick(
    x,
    numbers(at).map((index, i) => start[i] + inside(index, x.shape[axis], 'GatherElements') * step[axis]),
    at.shape,
  );
};

/** OneHot: `values` = [off, on] spread along a new axis; an index outside [-depth, depth) is off everywhere. */
export const oneHot: Operator = ({ node, input }) => {
  const indices = input(0);
  const depth = numbers(input(1))[0];
  const values: Value = input(2);
  const axis = axisOf(intAttribute(node, 'axis', -1), indices.shape.length + 1);
  const shape = [...indices.shape.slice(0, axis), depth, ...indices.shape.slice(axis)];
  const [before, , after] = around(shape, axis);
  const from = new Int32Array(before * depth * after);
  numbers(indices).forEach((index, i) => {
    const at = index < 0 ? index + depth : index;
    if (at >= 0 && at < depth) from[(Math.floor(i / after) * depth + Math.trunc(at)) * after + (i % after)] = 1;
  });
  return pick(values, from, shape);
};
