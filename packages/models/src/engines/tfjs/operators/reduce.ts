import { intAttribute } from '../../../graph/attributes.js';
import { axisOf, type Tf, type TfOperator, type TfTensor } from '../call.js';

type Reduction = (tf: Tf, x: TfTensor, axes: number[], keep: boolean) => TfTensor;

const reduce =
  (f: Reduction): TfOperator =>
  ({ tf, node, tensor, list }) => {
    const x = tensor(0);
    const given = list(1) ?? [];
    if (given.length === 0 && intAttribute(node, 'noop_with_empty_axes', 0) === 1) {
      return f(tf, tf.expandDims(x, -1), [x.rank], false);
    }
    const axes = given.length ? given.map((axis) => axisOf(axis, x.rank)) : x.shape.map((_, k) => k);
    return f(tf, x, axes, intAttribute(node, 'keepdims', 1) === 1);
  };

const arg =
  (f: (tf: Tf, x: TfTensor, axis: number) => TfTensor): TfOperator =>
  ({ tf, node, tensor }) => {
    const x = tensor(0);
    const axis = axisOf(intAttribute(node, 'axis', 0), x.rank);
    const isLast = intAttribute(node, 'select_last_index', 0) === 1;
    const best = isLast ? tf.sub(x.shape[axis] - 1, f(tf, tf.reverse(x, axis), axis)) : f(tf, x, axis);
    return intAttribute(node, 'keepdims', 1) === 1 ? tf.expandDims(best, axis) : best;
  };

/** ONNX reductions on TensorFlow.js, by name. */
export const reductions: Readonly<Record<string, TfOperator>> = {
  ReduceSum: reduce((tf, x, axes, keep) => tf.sum(x, axes, keep)),
  ReduceMean: reduce((tf, x, axes, keep) => tf.mean(x, axes, keep)),
  ReduceMax: reduce((tf, x, axes, keep) => tf.max(x, axes, keep)),
  ReduceMin: reduce((tf, x, axes, keep) => tf.min(x, axes, keep)),
  ReduceProd: reduce((tf, x, axes, keep) => tf.prod(x, axes, keep)),
  ReduceL1: reduce((tf, x, axes, keep) => tf.sum(tf.abs(x), axes, keep)),
  ReduceL2: reduce((tf, x, axes, keep) => tf.sqrt(tf.sum(tf.mul(x, x), axes, keep))),
  ReduceSumSquare: reduce((tf, x, axes, keep) => tf.sum(tf.mul(x, x), axes, keep)),
  ArgMax: arg((tf, x, axis) => tf.argMax(x, axis)),
  ArgMin: arg((tf, x, axis) => tf.argMin(x, axis)),
};
