import { intAttribute } from '../../../graph/attributes.js';
import type { Tf, TfOperator, TfTensor } from '../call.js';

type Binary = (tf: Tf, a: TfTensor, b: TfTensor) => TfTensor;

const binary =
  (f: Binary): TfOperator =>
  ({ tf, tensor }) =>
    f(tf, tensor(0), tensor(1));

const variadic =
  (f: Binary, finish: (tf: Tf, sum: TfTensor, count: number) => TfTensor = (_, sum) => sum): TfOperator =>
  ({ tf, tensor, count }) => {
    let sum = tensor(0);
    for (let k = 1; k < count; k++) sum = f(tf, sum, tensor(k));
    return finish(tf, sum, count);
  };

const truncated = (tf: Tf, x: TfTensor) => tf.cast(tf.cast(x, 'int32'), 'float32');
const fmod: Binary = (tf, a, b) => tf.sub(a, tf.mul(b, truncated(tf, tf.div(a, b))));

/** ONNX operators of several tensors with broadcasting, on TensorFlow.js, by name. */
export const arithmetic: Readonly<Record<string, TfOperator>> = {
  Add: binary((tf, a, b) => tf.add(a, b)),
  Sub: binary((tf, a, b) => tf.sub(a, b)),
  Mul: binary((tf, a, b) => tf.mul(a, b)),
  Div: binary((tf, a, b) =>
    a.dtype === 'int32' ? tf.cast(tf.div(tf.cast(a, 'float32'), tf.cast(b, 'float32')), 'int32') : tf.div(a, b),
  ),
  Pow: binary((tf, a, b) => tf.pow(a, b)),
  Mod: ({ tf, node, tensor }) =>
    intAttribute(node, 'fmod', 0) ? fmod(tf, tensor(0), tensor(1)) : tf.mod(tensor(0), tensor(1)),
  PRelu: binary((tf, x, slope) => tf.add(tf.relu(x), tf.mul(slope, tf.minimum(x, 0)))),
  Sum: variadic((tf, a, b) => tf.add(a, b)),
  Mean: variadic(
    (tf, a, b) => tf.add(a, b),
    (tf, sum, count) => tf.div(sum, count),
  ),
  Max: variadic((tf, a, b) => tf.maximum(a, b)),
  Min: variadic((tf, a, b) => tf.minimum(a, b)),
  Equal: binary((tf, a, b) => tf.equal(a, b)),
  Greater: binary((tf, a, b) => tf.greater(a, b)),
  GreaterOrEqual: binary((tf, a, b) => tf.greaterEqual(a, b)),
  Less: binary((tf, a, b) => tf.less(a, b)),
  LessOrEqual: binary((tf, a, b) => tf.lessEqual(a, b)),
  And: binary((tf, a, b) => tf.logicalAnd(a, b)),
  Or: binary((tf, a, b) => tf.logicalOr(a, b)),
  Xor: binary((tf, a, b) => tf.logicalXor(a, b)),
  Where: ({ tf, tensor }) => tf.where(tensor(0), tensor(1), tensor(2)),
};
