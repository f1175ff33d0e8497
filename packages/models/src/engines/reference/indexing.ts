import { size } from '@xai/tensor';
import { storage, type Value } from '../value.js';

/** A dimension's index, counted from the end where negative. Throws RangeError outside [-rank, rank). */
export function axisOf(axis: number, rank: number): number {
  const index = axis < 0 ? axis + rank : axis;
  if (!(index >= 0 && index < rank)) throw new RangeError(`models: axis outside a tensor of rank ${rank}: ${axis}`);
  return index;
}

/** The common shape by NumPy's broadcasting. Throws RangeError where two sizes are neither equal nor 1. */
export function broadcastShape(...shapes: readonly (readonly number[])[]): number[] {
  const rank = Math.max(0, ...shapes.map((shape) => shape.length));
  return Array.from({ length: rank }, (_, k) => {
    const sizes = shapes.map((shape) => shape[shape.length - rank + k] ?? 1);
    const wide = sizes.find((n) => n !== 1) ?? 1;
    if (sizes.some((n) => n !== 1 && n !== wide)) {
      throw new RangeError(
        `models: shapes cannot be broadcast: ${shapes.map((shape) => `[${shape.join(', ')}]`).join(' and ')}`,
      );
    }
    return wide;
  });
}

/** Row-major strides of a shape. */
export function strides(shape: readonly number[]): number[] {
  const out = new Array<number>(shape.length).fill(1);
  for (let k = shape.length - 2; k >= 0; k--) out[k] = out[k + 1] * shape[k + 1];
  return out;
}

/** Where each element of `shape` comes from, given the source's step along each of its dimensions. */
export function gatherIndex(shape: readonly number[], steps: readonly number[], start = 0): Int32Array {
  const out = new Int32Array(size(shape));
  const at = new Int32Array(shape.length);
  let from = start;
  for (let i = 0; i < out.length; i++) {
    out[i] = from;
    for (let k = shape.length - 1; k >= 0; k--) {
      from += steps[k];
      if (++at[k] < shape[k]) break;
      from -= steps[k] * shape[k];
      at[k] = 0;
    }
  }
  return out;
}

/** Where each element of `to` comes from when `from` is broadcast. */
export function broadcastIndex(from: readonly number[], to: readonly number[]): Int32Array {
  const step = strides(from);
  const shift = to.length - from.length;
  return gatherIndex(
    to,
    to.map((_, k) => (k < shift || from[k - shift] === 1 ? 0 : step[k - shift])),
  );
}

/** The elements at `index`, in a new shape; of any type. */
export function pick(value: Value, index: ArrayLike<number>, shape: readonly number[]): Value {
  const { data, type } = value;
  if (Array.isArray(data)) return { type, shape, data: Array.from(index, (i) => data[i]) };
  const out = storage(type, index.length);
  for (let i = 0; i < index.length; i++) out[i] = data[index[i]];
  return { type, shape, data: out };
}

/** The value broadcast to a shape that it fits; itself where it has that shape. */
export function broadcastTo(value: Value, shape: readonly number[]): Value {
  const same = value.shape.length === shape.length && value.shape.every((n, k) => n === shape[k]);
  return same ? value : pick(value, broadcastIndex(value.shape, shape), shape);
}

/** A shape seen as [before, along, after] around one axis. */
export function around(shape: readonly number[], axis: number): [before: number, along: number, after: number] {
  return [size(shape.slice(0, axis)), shape[axis], size(shape.slice(axis + 1))];
}
