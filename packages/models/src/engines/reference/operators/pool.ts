import { size } from '@xai/tensor';
import { intAttribute, intsAttribute } from '../../../graph/attributes.js';
import { taps, type Window, windowCounts, windowsOf } from '../../../graph/windows.js';
import { numbers, numeric } from '../../value.js';
import type { Call, Operator } from '../call.js';

/** The windows of a pool; a global one has a single window over everything. */
function windowsOfPool({ node, input }: Call): Window[] {
  const spatial = input(0).shape.slice(2);
  const isGlobal = node.op.startsWith('Global');
  return windowsOf(node, spatial, isGlobal ? spatial : (intsAttribute(node, 'kernel_shape') ?? []));
}

/** The shape that a pool makes. */
export function poolShape(call: Call): number[] {
  return [...call.input(0).shape.slice(0, 2), ...windowsOfPool(call).map(({ out }) => out)];
}

const maxPool: Operator = (call) => {
  const x = call.input(0);
  const data = numbers(x);
  const table = taps(windowsOfPool(call));
  const [out, indices] = [numeric(x.type, poolShape(call)), numeric('int64', poolShape(call))];
  const [area, width] = [size(x.shape.slice(2)), size(out.shape.slice(2))];
  const places = table.length / width;
  for (let i = 0; i < out.data.length; i++) {
    const start = Math.floor(i / width) * area;
    let [best, top] = [-1, Number.NEGATIVE_INFINITY];
    for (let k = 0; k < places; k++) {
      const at = table[(i % width) * places + k];
      if (at >= 0 && (best < 0 || data[start + at] > top)) [best, top] = [at, data[start + at]];
    }
    out.data[i] = top;
    indices.data[i] = start + best;
  }
  return [out, indices];
};

const averagePool: Operator = (call) => {
  const x = call.input(0);
  const data = numbers(x);
  const windows = windowsOfPool(call);
  const table = taps(windows);
  const counts = windowCounts(windows, intAttribute(call.node, 'count_include_pad', 0) === 1);
  const out = numeric(x.type, poolShape(call));
  const [area, width] = [size(x.shape.slice(2)), counts.length];
  const places = table.length / width;
  for (let i = 0; i < out.data.length; i++) {
    const start = Math.floor(i / width) * area;
    let sum = 0;
    for (let k = 0; k < places; k++) {
      const at = table[(i % width) * places + k];
      if (at >= 0) sum += data[start + at];
    }
    out.data[i] = sum / counts[i % width];
  }
  return out;
};

/** ONNX pools, by name. MaxPool's second output is the place of each maximum, the first of equals. */
export const pooling: Readonly<Record<string, Operator>> = {
  MaxPool: maxPool,
  GlobalMaxPool: (call) => [maxPool(call)].flat().slice(0, 1),
  AveragePool: averagePool,
  GlobalAveragePool: averagePool,
};
