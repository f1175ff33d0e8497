import { size } from '@xai/tensor';
import { intAttribute, intsAttribute, textAttribute } from './attributes.js';
import type { GraphNode } from './graph.js';

/** A sliding window along one spatial axis: where window `o` starts is `o * stride - begin`. */
export interface Window {
  /** Length of the axis that the window slides over. */
  readonly size: number;
  readonly kernel: number;
  readonly stride: number;
  readonly dilation: number;
  /** Padding before and behind. */
  readonly begin: number;
  readonly end: number;
  /** Number of windows. */
  readonly out: number;
}

type Pads = readonly [begin: number, end: number];

function samePads(total: number, mode: string): Pads {
  const small = Math.floor(Math.max(0, total) / 2);
  const large = Math.max(0, total) - small;
  return mode === 'SAME_LOWER' ? [large, small] : [small, large];
}

/** Strides, dilations, explicit pads and the padding mode of a node, per axis. */
function settings(node: GraphNode, rank: number) {
  const ones = new Array<number>(rank).fill(1);
  const pads = intsAttribute(node, 'pads') ?? new Array<number>(2 * rank).fill(0);
  return {
    strides: intsAttribute(node, 'strides') ?? ones,
    dilations: intsAttribute(node, 'dilations') ?? ones,
    pads: ones.map((_, k): Pads => [pads[k], pads[k + rank]]),
    mode: textAttribute(node, 'auto_pad', 'NOTSET'),
  };
}

/** The windows of Conv, MaxPool or AveragePool over `spatial`. Throws RangeError where a kernel is larger than its axis. */
export function windowsOf(node: GraphNode, spatial: readonly number[], kernel: readonly number[]): Window[] {
  const { strides, dilations, pads, mode } = settings(node, spatial.length);
  const up = intAttribute(node, 'ceil_mode', 0) === 1;
  return spatial.map((length, k) => {
    const [stride, dilation] = [strides[k], dilations[k]];
    const reach = (kernel[k] - 1) * dilation + 1;
    const isSame = mode.startsWith('SAME');
    const same = Math.ceil(length / stride);
    const [begin, end] = isSame
      ? samePads((same - 1) * stride + reach - length, mode)
      : mode === 'VALID'
        ? [0, 0]
        : pads[k];
    const steps = (length + begin + end - reach) / stride;
    let out = isSame ? same : (up ? Math.ceil(steps) : Math.floor(steps)) + 1;
    if (up && !isSame && (out - 1) * stride >= length + begin) out--;
    if (!(out > 0)) {
      throw new RangeError(
        `models: ${node.op} ${node.name}: a window of ${reach} does not fit: ${length} and padding ${begin}, ${end}`,
      );
    }
    return { size: length, kernel: kernel[k], stride, dilation, begin, end, out };
  });
}

/** The windows of ConvTranspose: they slide over its output, one for each place of its input. */
export function transposedWindowsOf(node: GraphNode, spatial: readonly number[], kernel: readonly number[]): Window[] {
  const { strides, dilations, pads, mode } = settings(node, spatial.length);
  const extra = intsAttribute(node, 'output_padding') ?? spatial.map(() => 0);
  const wanted = intsAttribute(node, 'output_shape');
  return spatial.map((out, k) => {
    const [stride, dilation] = [strides[k], dilations[k]];
    const full = (out - 1) * stride + extra[k] + (kernel[k] - 1) * dilation + 1;
    const isSame = mode.startsWith('SAME');
    const length = wanted?.at(k - spatial.length) ?? (isSame ? out * stride : undefined);
    const flipped = mode === 'SAME_UPPER' ? 'SAME_UPPER' : 'SAME_LOWER';
    const [begin, end] = length !== undefined ? samePads(full - length, flipped) : mode === 'VALID' ? [0, 0] : pads[k];
    return { size: length ?? full - begin - end, kernel: kernel[k], stride, dilation, begin, end, out };
  });
}

/** For each window and each place of its kernel, row-major: the place under it, or -1 where that is padding. */
export function taps(windows: readonly Window[]): Int32Array {
  const inner = windows.reduceRight<{ table: number[][]; size: number }>(
    ({ table, size: width }, { size: length, kernel, stride, dilation, begin, out }) => {
      const rows: number[][] = [];
      for (let o = 0; o < out; o++) {
        for (const row of table) {
          const places: number[] = [];
          for (let k = 0; k < kernel; k++) {
            const at = o * stride - begin + k * dilation;
            for (const place of row) places.push(at < 0 || at >= length || place < 0 ? -1 : at * width + place);
          }
          rows.push(places);
        }
      }
      return { table: rows, size: length * width };
    },
    { table: [[0]], size: 1 },
  );
  return Int32Array.from(inner.table.flat());
}

/** Places of each window that lie on the axis, or, with `padding`, on the axis and its padding. */
export function windowCounts(windows: readonly Window[], padding: boolean): Float64Array {
  const out = new Float64Array(size(windows.map((window) => window.out))).fill(1);
  let after = out.length;
  for (const window of windows) {
    after /= window.out;
    const [low, high] = padding ? [-window.begin, window.size + window.end] : [0, window.size];
    for (let i = 0; i < out.length; i++) {
      const start = (Math.floor(i / after) % window.out) * window.stride - window.begin;
      let count = 0;
      for (let k = 0; k < window.kernel; k++) {
        const at = start + k * window.dilation;
        if (at >= low && at < high) count++;
      }
      out[i] *= count;
    }
  }
  return out;
}
