import { size } from '@xai/tensor';
import { intAttribute } from '../../../graph/attributes.js';
import { numbers, numeric, type Value } from '../../value.js';
import type { Call, Operator } from '../call.js';
import { around, axisOf, gatherIndex, strides } from '../indexing.js';

/** A reduction: start, one step, and what becomes of the sum of `n`. */
type Reduction = [start: number, step: (sum: number, x: number) => number, finish?: (sum: number, n: number) => number];

/** The reduced axes, and the shape with and without them. */
export function reducedShape({ node, input, optional }: Call) {
  const { shape } = input(0);
  const given = optional(1);
  const list = given ? Array.from(numbers(given), (axis) => axisOf(axis, shape.length)) : [];
  const isNoop = intAttribute(node, 'noop_with_empty_axes', 0) === 1;
  const axes = list.length || isNoop ? list : shape.map((_, k) => k);
  const wide = shape.map((n, k) => (axes.includes(k) ? 1 : n));
  const isKept = intAttribute(node, 'keepdims', 1) === 1;
  return { axes, wide, shape: isKept ? wide : shape.filter((_, k) => !axes.includes(k)) };
}

const reduce =
  ([start, step, finish = (sum) => sum]: Reduction): Operator =>
  (call) => {
    const x = call.input(0);
    const { axes, wide, shape } = reducedShape(call);
    const to = strides(wide).map((s, k) => (axes.includes(k) ? 0 : s));
    const sums = new Float64Array(size(wide)).fill(start);
    const target = gatherIndex(x.shape, to);
    numbers(x).forEach((v, i) => {
      sums[target[i]] = step(sums[target[i]], v);
    });
    const n = size(axes.map((k) => x.shape[k]));
    const out = numeric(x.type, shape);
    sums.forEach((sum, i) => {
      out.data[i] = finish(sum, n);
    });
    return out;
  };

/** ArgMax or ArgMin: the first best place along an axis, or the last where `select_last_index`. */
const arg =
  (better: (a: number, b: number) => boolean): Operator =>
  ({ node, input }): Value => {
    const x = input(0);
    const axis = axisOf(intAttribute(node, 'axis', 0), x.shape.length);
    const [before, n, after] = around(x.shape, axis);
    const last = intAttribute(node, 'select_last_index', 0) === 1;
    const keep = intAttribute(node, 'keepdims', 1) === 1;
    const data = numbers(x);
    const out = numeric(
      'int64',
      x.shape.flatMap((dim, k) => (k !== axis ? [dim] : keep ? [1] : [])),
    );
    for (let i = 0; i < before * after; i++) {
      const at = (k: number) => data[(Math.floor(i / after) * n + k) * after + (i % after)];
      let best = 0;
      for (let k = 1; k < n; k++) if (better(at(k), at(best)) || (last && at(k) === at(best))) best = k;
      out.data[i] = best;
    }
    return out;
  };

const { POSITIVE_INFINITY, NEGATIVE_INFINITY } = Number;

/** ONNX reductions, by name. */
export const reductions: Readonly<Record<string, Operator>> = {
  ReduceSum: reduce([0, (sum, x) => sum + x]),
  ReduceMean: reduce([0, (sum, x) => sum + x, (sum, n) => sum / n]),
  ReduceMax: reduce([NEGATIVE_INFINITY, Math.max]),
  ReduceMin: reduce([POSITIVE_INFINITY, Math.min]),
  ReduceProd: reduce([1, (product, x) => product * x]),
  ReduceL1: reduce([0, (sum, x) => sum + Math.abs(x)]),
  ReduceL2: reduce([0, (sum, x) => sum + x * x, Math.sqrt]),
  ReduceSumSquare: reduce([0, (sum, x) => sum + x * x]),
  ArgMax: arg((a, b) => a > b),
  ArgMin: arg((a, b) => a < b),
};
