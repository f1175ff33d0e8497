import { floatAttribute, intAttribute } from '../../../graph/attributes.js';
import { numbers, numeric } from '../../value.js';
import type { Operator } from '../call.js';
import { around, axisOf, broadcastTo } from '../indexing.js';

/** BatchNormalization at inference: (x - mean) / sqrt(variance + epsilon) * scale + bias per channel, axis 1. */
export const batchNormalization: Operator = ({ node, input }) => {
  const x = input(0);
  const data = numbers(x);
  const [scale, bias, mean, variance] = [1, 2, 3, 4].map((k) => numbers(input(k)));
  const epsilon = floatAttribute(node, 'epsilon', 1e-5);
  const [before, channels, after] = around(x.shape, axisOf(1, x.shape.length));
  const out = numeric(x.type, x.shape);
  for (let i = 0; i < before * channels; i++) {
    const c = i % channels;
    const factor = scale[c] / Math.sqrt(variance[c] + epsilon);
    for (let k = i * after; k < (i + 1) * after; k++) out.data[k] = (data[k] - mean[c]) * factor + bias[c];
  }
  return out;
};

/** LayerNormalization over the dimensions from `axis` on; its first output only. */
export const layerNormalization: Operator = ({ node, input, optional }) => {
  const x = input(0);
  const data = numbers(x);
  const axis = axisOf(intAttribute(node, 'axis', -1), x.shape.length);
  const epsilon = floatAttribute(node, 'epsilon', 1e-5);
  const inner = x.shape.slice(axis);
  const n = inner.reduce((product, dim) => product * dim, 1);
  const scale = numbers(broadcastTo(input(1), inner));
  const bias = optional(2);
  const shift = bias && numbers(broadcastTo(bias, inner));
  const out = numeric(x.type, x.shape);
  for (let start = 0; start < data.length; start += n) {
    const row = Float64Array.from(data.subarray(start, start + n));
    const mean = row.reduce((sum, v) => sum + v, 0) / n;
    const variance = row.reduce((sum, v) => sum + (v - mean) ** 2, 0) / n;
    for (let k = 0; k < n; k++) {
      out.data[start + k] = ((row[k] - mean) / Math.sqrt(variance + epsilon)) * scale[k] + (shift ? shift[k] : 0);
    }
  }
  return out;
};

/** InstanceNormalization: each channel of each picture over its places; scale and bias per channel. */
export const instanceNormalization: Operator = ({ node, input }) => {
  const x = input(0);
  const data = numbers(x);
  const [scale, bias] = [numbers(input(1)), numbers(input(2))];
  const epsilon = floatAttribute(node, 'epsilon', 1e-5);
  const n = x.shape.slice(2).reduce((product, dim) => product * dim, 1);
  const out = numeric(x.type, x.shape);
  for (let i = 0; i * n < data.length; i++) {
    const row = Float64Array.from(data.subarray(i * n, (i + 1) * n));
    const mean = row.reduce((sum, v) => sum + v, 0) / n;
    const variance = row.reduce((sum, v) => sum + (v - mean) ** 2, 0) / n;
    const c = i % x.shape[1];
    row.forEach((v, k) => {
      out.data[i * n + k] = ((v - mean) / Math.sqrt(variance + epsilon)) * scale[c] + bias[c];
    });
  }
  return out;
};
