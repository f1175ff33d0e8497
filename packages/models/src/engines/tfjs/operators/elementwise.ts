import { floatAttribute, textAttribute } from '../../../graph/attributes.js';
import type { GraphNode } from '../../../graph/graph.js';
import type { Tf, TfOperator, TfTensor } from '../call.js';

const each =
  (f: (tf: Tf, x: TfTensor, node: GraphNode) => TfTensor): TfOperator =>
  ({ tf, node, tensor }) =>
    f(tf, tensor(0), node);

const alphaOf = (node: GraphNode, fallback: number) => floatAttribute(node, 'alpha', fallback);
/** relu(x) + alpha (exp(min(x, 0) / width) - 1) */
const elu = (tf: Tf, x: TfTensor, alpha: number, width = 1) =>
  tf.add(tf.relu(x), tf.mul(alpha, tf.expm1(tf.div(tf.minimum(x, 0), width))));
const hardSigmoid = (tf: Tf, x: TfTensor, alpha: number, beta: number) =>
  tf.minimum(tf.maximum(tf.add(tf.mul(alpha, x), beta), 0), 1);

function gelu(tf: Tf, x: TfTensor, node: GraphNode): TfTensor {
  const inner =
    textAttribute(node, 'approximate', 'none') === 'tanh'
      ? tf.tanh(tf.mul(Math.sqrt(2 / Math.PI), tf.add(x, tf.mul(0.044715, tf.mul(x, tf.mul(x, x))))))
      : tf.erf(tf.div(x, Math.SQRT2));
  return tf.mul(tf.mul(0.5, x), tf.add(1, inner));
}

/** ONNX operators of one tensor that treat each number alone, on TensorFlow.js, by name. */
export const elementwise: Readonly<Record<string, TfOperator>> = {
  Abs: each((tf, x) => tf.abs(x)),
  Ceil: each((tf, x) => tf.ceil(x)),
  Cos: each((tf, x) => tf.cos(x)),
  Erf: each((tf, x) => tf.erf(x)),
  Exp: each((tf, x) => tf.exp(x)),
  Floor: each((tf, x) => tf.floor(x)),
  Log: each((tf, x) => tf.log(x)),
  Neg: each((tf, x) => tf.neg(x)),
  Reciprocal: each((tf, x) => tf.div(1, x)),
  Round: each((tf, x) => tf.round(x)),
  Sign: each((tf, x) => tf.where(tf.isNaN(x), x, tf.sign(x))),
  Sin: each((tf, x) => tf.sin(x)),
  Sqrt: each((tf, x) => tf.sqrt(x)),
  Relu: each((tf, x) => tf.relu(x)),
  Sigmoid: each((tf, x) => tf.sigmoid(x)),
  Softplus: each((tf, x) => tf.add(tf.relu(x), tf.log1p(tf.exp(tf.neg(tf.abs(x)))))),
  Softsign: each((tf, x) => tf.div(x, tf.add(1, tf.abs(x)))),
  Tanh: each((tf, x) => tf.tanh(x)),
  Mish: each((tf, x) => tf.mul(x, tf.tanh(tf.softplus(x)))),
  HardSwish: each((tf, x) => tf.mul(x, hardSigmoid(tf, x, 1 / 6, 0.5))),
  Gelu: each(gelu),
  LeakyRelu: each((tf, x, node) => tf.add(tf.relu(x), tf.mul(alphaOf(node, 0.01), tf.minimum(x, 0)))),
  ThresholdedRelu: each((tf, x, node) => tf.where(tf.greater(x, alphaOf(node, 1)), x, tf.zerosLike(x))),
  Elu: each((tf, x, node) => elu(tf, x, alphaOf(node, 1))),
  Celu: each((tf, x, node) => elu(tf, x, alphaOf(node, 1), alphaOf(node, 1))),
  Selu: each((tf, x, node) =>
    tf.mul(floatAttribute(node, 'gamma', 1.0507010221481323), elu(tf, x, alphaOf(node, 1.6732631921768188))),
  ),
  HardSigmoid: each((tf, x, node) => hardSigmoid(tf, x, alphaOf(node, 0.2), floatAttribute(node, 'beta', 0.5))),
  IsNaN: each((tf, x) => tf.isNaN(x)),
  Not: each((tf, x) => tf.logicalNot(x)),
};
