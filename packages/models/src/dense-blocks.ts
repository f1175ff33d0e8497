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

/** One row of weights [features] times pooled [n, features], channel by channel: into out [n, channels] from `at` on. */
export function rowBlocks(head: DenseHead, row: TypedArray, pooled: TypedArray, out: Float32Array, at = 0): void {
  const features = row.length;
  const each = features / head.channels;
  const [first, second] = steps(head, each);
  for (let start = 0, to = at; start < pooled.length; start += features) {
    for (let k = 0; k < head.channels; k++, to++) {
      let sum = 0;
      for (let p = 0, j = k * first; p < each; p++, j += second) sum += row[j] * pooled[start + j];
      out[to] = sum * head.alpha;
    }
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
    for (let i = 0; i < hidden; i++) {
      rowBlocks(head, read(i), pooled, blocks, i * width);
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
