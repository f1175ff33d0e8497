import { size } from '@xai/tensor';
import { intAttribute, intsAttribute } from '../../../graph/attributes.js';
import { numbers, type Value } from '../../value.js';
import type { Operator } from '../call.js';
import { axisOf, broadcastShape, broadcastTo, gatherIndex, pick, strides } from '../indexing.js';

/** The same numbers in another shape; they are not read. */
const reshaped = (value: Value, shape: readonly number[]): Value => ({
  type: value.type,
  shape,
  get data() {
    return value.data;
  },
});

/** Reshape's target: 0 copies a dimension unless `allowZero`, -1 takes what is left. Throws RangeError for a misfit. */
export function reshapeTarget(from: readonly number[], to: readonly number[], allowZero: boolean): number[] {
  const shape = to.map((n, k) => (n === 0 && !allowZero ? from[k] : n));
  const known = shape.filter((n) => n !== -1).reduce((product, n) => product * n, 1);
  const filled = shape.map((n) => (n === -1 ? (known === 0 ? 0 : size(from) / known) : n));
  if (filled.some((n) => !Number.isInteger(n) || n < 0) || size(filled) !== size(from)) {
    throw new RangeError(`models: Reshape: [${from.join(', ')}] does not fit [${to.join(', ')}]`);
  }
  return filled;
}

/** The dimensions left when `axes` (all of size 1 where absent) are dropped. */
export function squeezed(shape: readonly number[], axes: readonly number[] | undefined): number[] {
  const drop = axes?.map((axis) => axisOf(axis, shape.length));
  return shape.filter((n, k) => (drop ? !drop.includes(k) : n !== 1));
}

/** The dimensions with ones put in at `axes` of the result. */
export function unsqueezed(shape: readonly number[], axes: readonly number[]): number[] {
  const rank = shape.length + axes.length;
  const put = new Set(axes.map((axis) => axisOf(axis, rank)));
  const rest = [...shape];
  return Array.from({ length: rank }, (_, k) => (put.has(k) ? 1 : (rest.shift() ?? 1)));
}

const identity: Operator = ({ input }) => input(0);

const transpose: Operator = ({ node, input }) => {
  const x = input(0);
  const order = intsAttribute(node, 'perm') ?? x.shape.map((_, k) => x.shape.length - 1 - k);
  const shape = order.map((k) => x.shape[k]);
  const step = strides(x.shape);
  return pick(
    x,
    gatherIndex(
      shape,
      order.map((k) => step[k]),
    ),
    shape,
  );
};

const shape: Operator = ({ node, input }) => {
  const dims = input(0).shape;
  const end = intAttribute(node, 'end', dims.length);
  const part = dims.slice(intAttribute(node, 'start', 0), end);
  return { type: 'int64', shape: [part.length], data: Float64Array.from(part) };
};

const tile: Operator = ({ input }) => {
  const x = input(0);
  const repeats = Array.from(numbers(input(1)));
  const wide = broadcastTo(
    reshaped(
      x,
      x.shape.flatMap((n) => [1, n]),
    ),
    repeats.flatMap((r, k) => [r, x.shape[k]]),
  );
  return reshaped(
    wide,
    repeats.map((r, k) => r * x.shape[k]),
  );
};

/** ONNX operators that move numbers without changing them, by name. */
export const shaping: Readonly<Record<string, Operator>> = {
  Identity: identity,
  Dropout: ({ input, node }) => {
    const mask: Value = { type: 'bool', shape: input(0).shape, data: new Uint8Array(size(input(0).shape)).fill(1) };
    return node.outputs.length > 1 ? [input(0), mask] : input(0);
  },
  Reshape: ({ node, input }) => {
    const target = Array.from(numbers(input(1)));
    return reshaped(input(0), reshapeTarget(input(0).shape, target, intAttribute(node, 'allowzero', 0) === 1));
  },
  Flatten: ({ node, input }) => {
    const dims = input(0).shape;
    const axis = intAttribute(node, 'axis', 1);
    const split = axis < 0 ? axis + dims.length : axis;
    return reshaped(input(0), [size(dims.slice(0, split)), size(dims.slice(split))]);
  },
  Squeeze: ({ input, optional }) => {
    const axes = optional(1);
    return reshaped(input(0), squeezed(input(0).shape, axes && Array.from(numbers(axes))));
  },
  Unsqueeze: ({ input }) => reshaped(input(0), unsqueezed(input(0).shape, Array.from(numbers(input(1))))),
  Expand: ({ input }) => broadcastTo(input(0), broadcastShape(input(0).shape, Array.from(numbers(input(1))))),
  Transpose: transpose,
  Shape: shape,
  Size: ({ input }) => ({ type: 'int64', shape: [], data: Float64Array.of(size(input(0).shape)) }),
  Tile: tile,
};
