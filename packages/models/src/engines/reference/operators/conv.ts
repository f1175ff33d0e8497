import { size } from '@xai/tensor';
import { intAttribute } from '../../../graph/attributes.js';
import { taps, transposedWindowsOf, windowsOf } from '../../../graph/windows.js';
import { numbers, numeric } from '../../value.js';
import type { Call, Operator } from '../call.js';

/** The input, weights and bias of a convolution. Throws RangeError where channels and groups do not fit. */
function parts({ node, input, optional }: Call, isTransposed: boolean) {
  const [x, w, bias] = [input(0), input(1), optional(2)];
  const groups = intAttribute(node, 'group', 1);
  const channels = isTransposed ? w.shape[0] : w.shape[1] * groups;
  if (x.shape.length !== w.shape.length || x.shape[1] !== channels || w.shape[0] % groups !== 0) {
    throw new RangeError(
      `models: ${node.op} ${node.name}: shapes do not fit in ${groups} groups: [${x.shape.join(', ')}] and [${w.shape.join(', ')}]`,
    );
  }
  return { x, w, bias: bias && numbers(bias), groups, spatial: x.shape.slice(2), kernel: w.shape.slice(2) };
}

/** The shape that Conv makes. */
export function convShape(call: Call): number[] {
  const { x, w, spatial, kernel } = parts(call, false);
  return [x.shape[0], w.shape[0], ...windowsOf(call.node, spatial, kernel).map(({ out }) => out)];
}

/** The shape that ConvTranspose makes. */
export function convTransposeShape(call: Call): number[] {
  const { x, w, groups, spatial, kernel } = parts(call, true);
  const sizes = transposedWindowsOf(call.node, spatial, kernel).map((window) => window.size);
  return [x.shape[0], w.shape[1] * groups, ...sizes];
}

/** Conv over any number of axes, with strides, dilations, pads and groups; sums in float64. */
export const conv: Operator = (call) => {
  const { x, w, bias, groups, spatial, kernel } = parts(call, false);
  const out = numeric(x.type, convShape(call));
  const [from, weights] = [numbers(x), numbers(w)];
  const table = taps(windowsOf(call.node, spatial, kernel));
  const [n, maps] = out.shape;
  const [area, places, width, inner] = [size(spatial), size(kernel), size(out.shape.slice(2)), w.shape[1]];
  for (let i = 0; i < n * maps; i++) {
    const m = i % maps;
    const first = Math.floor(i / maps) * x.shape[1] + Math.floor(m / (maps / groups)) * inner;
    for (let o = 0; o < width; o++) {
      let sum = bias ? bias[m] : 0;
      for (let c = 0; c < inner; c++) {
        for (let k = 0; k < places; k++) {
          const at = table[o * places + k];
          if (at >= 0) sum += from[(first + c) * area + at] * weights[(m * inner + c) * places + k];
        }
      }
      out.data[i * width + o] = sum;
    }
  }
  return out;
};

/** ConvTranspose: what Conv's gradient by its input is; sums in float64. */
export const convTranspose: Operator = (call) => {
  const { x, w, bias, groups, spatial, kernel } = parts(call, true);
  const out = numeric(x.type, convTransposeShape(call));
  const [from, weights] = [numbers(x), numbers(w)];
  const table = taps(transposedWindowsOf(call.node, spatial, kernel));
  const [n, maps] = out.shape;
  const [channels, area, places, width] = [x.shape[1], size(spatial), size(kernel), size(out.shape.slice(2))];
  const [inner, each] = [w.shape[1], channels / groups];
  const sums = new Float64Array(width);
  for (let i = 0; i < n * maps; i++) {
    const m = i % maps;
    const group = Math.floor(m / inner);
    sums.fill(bias ? bias[m] : 0);
    for (let c = group * each; c < (group + 1) * each; c++) {
      for (let p = 0; p < area * places; p++) {
        const value = from[(Math.floor(i / maps) * channels + c) * area + Math.floor(p / places)];
        if (table[p] >= 0) sums[table[p]] += value * weights[(c * inner + (m % inner)) * places + (p % places)];
      }
    }
    out.data.set(sums, i * width);
  }
  return out;
};
