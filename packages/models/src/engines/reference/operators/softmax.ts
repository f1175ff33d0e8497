import { intAttribute } from '../../../graph/attributes.js';
import { numbers, numeric } from '../../value.js';
import type { Operator } from '../call.js';
import { around, axisOf } from '../indexing.js';

/** A softmax along an axis; `finish` gets each x - max, its exponential and their sum. */
const along =
  (finish: (shifted: number, exponential: number, sum: number) => number): Operator =>
  ({ node, input }) => {
    const x = input(0);
    const [before, n, after] = around(x.shape, axisOf(intAttribute(node, 'axis', -1), x.shape.length));
    const data = numbers(x);
    const out = numeric(x.type, x.shape);
    for (let i = 0; i < before * after; i++) {
      const start = Math.floor(i / after) * n * after + (i % after);
      let max = Number.NEGATIVE_INFINITY;
      for (let k = 0; k < n; k++) max = Math.max(max, data[start + k * after]);
      let sum = 0;
      for (let k = 0; k < n; k++) sum += Math.exp(data[start + k * after] - max);
      for (let k = 0; k < n; k++) {
        const shifted = data[start + k * after] - max;
        out.data[start + k * after] = finish(shifted, Math.exp(shifted), sum);
      }
    }
    return out;
  };

/** ONNX softmaxes, by name. */
export const softmax: Readonly<Record<string, Operator>> = {
  Softmax: along((_, exponential, sum) => exponential / sum),
  LogSoftmax: along((shifted, _, sum) => shifted - Math.log(sum)),
};
