import { breathe } from '@xai/core';
import type { TypedArray } from '@xai/tensor';
import { decode, numbers } from './engines/value.js';
import type { DenseHead } from './graph/dense-head.js';
import type { Initializer } from './graph/graph.js';

/** Row `i` of a matrix of `width` columns, without a copy of the whole matrix; valid until the next call. */
function rowReader(matrix: Initializer, width: number): (i: number) => TypedArray {
  if (matrix.type !== 'float32') {
    const all = numbers(decode(matrix));
    return (i) => all.subarray(i * width, (i + 1) * width);
  }
  const row = new Float32Array(width);
  const bytes = new Uint8Array(row.buffer);
  return (i) => {
    bytes.set(matrix.bytes.subarray(i * bytes.length, (i + 1) * bytes.length));
    return row;
  };
}

/** The dense layer's weights, [hidden, features], with its factor alpha. */
export function denseWeights({ weights, isTurned, alpha }: DenseHead): Float32Array {
  const data = numbers(decode(weights));
  const [rows, columns] = weights.shape;
  if (isTurned) return Float32Array.from(data, (w) => alpha * w);
  return Float32Array.from(data, (_, k) => alpha * data[(k % rows) * columns + Math.floor(k / rows)]);
}

/** [rows, columns] -> [columns, rows], in tiles that fit a cache. */
function turned(data: Float32Array, rows: number, columns: number): Float32Array {
  const out = new Float32Array(data.length);
  const tile = 32;
  for (let i = 0; i < rows; i += tile) {
    for (let j = 0; j < columns; j += tile) {
      for (let k = i; k < Math.min(rows, i + tile); k++) {
        for (let l = j; l < Math.min(columns, j + tile); l++) out[l * rows + k] = data[k * columns + l];
      }
    }
  }
  return out;
}

/** Where feature p of channel k lies: k * first + p * second. */
const steps = ({ isInterleaved, channels }: DenseHead, each: number) => (isInterleaved ? [1, channels] : [each, 1]);

/** The channels of each picture that are not all 0, as places in [n, channels]. */
function alive(head: DenseHead, pooled: TypedArray, features: number): Int32Array {
  const each = features / head.channels;
  const [first, second] = steps(head, each);
  const isAlive = (_: unknown, i: number) => {
    const start = Math.floor(i / head.channels) * features + (i % head.channels) * first;
    for (let p = 0; p < each; p++) if (pooled[start + p * second] !== 0) return true;
    return false;
  };
  return Int32Array.from({ length: pooled.length / each }, (_, i) => i).filter(isAlive);
}

/** Sum of products of `count` numbers, `step` apart; four sums at once, since each waits for its last addition. */
function dot(a: TypedArray, at: number, b: TypedArray, from: number, count: number, step: number): number {
  let s = 0;
  let t = 0;
  let u = 0;
  let v = 0;
  let i = at;
  let j = from;
  const end = at + (count - (count % 4)) * step;
  for (; i < end; i += 4 * step, j += 4 * step) {
    s += a[i] * b[j];
    t += a[i + step] * b[j + step];
    u += a[i + 2 * step] * b[j + 2 * step];
    v += a[i + 3 * step] * b[j + 3 * step];
  }
  for (; i < at + count * step; i += step, j += step) s += a[i] * b[j];
  return s + t + u + v;
}

/** One row of weights [features] times pooled [n, features], channel by channel: into out [n, channels] from `at` on. */
export function rowBlocks(
  head: DenseHead,
  row: TypedArray,
  pooled: TypedArray,
  out: Float32Array,
  at = 0,
  channels = alive(head, pooled, row.length),
): void {
  const each = row.length / head.channels;
  const [first, second] = steps(head, each);
  for (let k = 0; k < channels.length; k++) {
    const i = channels[k];
    const start = (i % head.channels) * first;
    const picture = Math.floor(i / head.channels) * row.length;
    out[at + i] = head.alpha * dot(row, start, pooled, picture + start, each, second);
  }
}

/**
 * The dense layer's product, channel by channel, in one pass over its weights:
 * pooled [n, features] -> [n, channels, hidden]; summed over channels it is the product.
 */
export async function denseBlocks(head: DenseHead, pooled: TypedArray, n: number): Promise<Float32Array> {
  const { weights, isTurned, alpha, channels } = head;
  const features = pooled.length / n;
  const hidden = head.outputs;
  const width = n * channels;
  const blocks = new Float32Array(hidden * width);
  const read = rowReader(weights, isTurned ? features : hidden);
  const pause = breathe();
  if (isTurned) {
    const own = alive(head, pooled, features);
    for (let i = 0; i < hidden; i++) {
      rowBlocks(head, read(i), pooled, blocks, i * width, own);
      await pause();
    }
    return turned(blocks, hidden, width);
  }
  const [first, second] = steps(head, features / channels);
  for (let k = 0; k < channels; k++) {
    for (let p = 0; p < features / channels; p++) {
      const row = read(k * first + p * second);
      for (let b = 0; b < n; b++) {
        const x = alpha * pooled[b * features + k * first + p * second];
        const at = (b * channels + k) * hidden;
        if (x !== 0) for (let o = 0; o < hidden; o++) blocks[at + o] += x * row[o];
      }
    }
    await pause();
  }
  return blocks;
}
