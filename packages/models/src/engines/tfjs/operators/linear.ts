import { floatAttribute, intAttribute } from '../../../graph/attributes.js';
import { broadcastShape } from '../../reference/indexing.js';
import { axisOf, type TfOperator, type TfTensor } from '../call.js';

const gemm: TfOperator = ({ tf, node, tensor, has }) => {
  const [transA, transB] = [intAttribute(node, 'transA', 0) === 1, intAttribute(node, 'transB', 0) === 1];
  const [alpha, beta] = [floatAttribute(node, 'alpha', 1), floatAttribute(node, 'beta', 1)];
  const product = tf.matMul(tensor(0), tensor(1), transA, transB);
  const scaled = alpha === 1 ? product : tf.mul(alpha, product);
  if (!has(2) || beta === 0) return scaled;
  return tf.add(scaled, beta === 1 ? tensor(2) : tf.mul(beta, tensor(2)));
};

/** Leading dimensions are broadcast before: tf.matMul multiplies the wrong blocks where both sides repeat some. */
const matMul: TfOperator = ({ tf, tensor }) => {
  const [a, b] = [tensor(0), tensor(1)];
  const [left, right] = [a.rank === 1 ? tf.expandDims(a, 0) : a, b.rank === 1 ? tf.expandDims(b, 1) : b];
  const lead = broadcastShape(left.shape.slice(0, -2), right.shape.slice(0, -2));
  const spread = (x: TfTensor) => (lead.length ? tf.broadcastTo(x, [...lead, ...x.shape.slice(-2)]) : x);
  const product = tf.matMul(spread(left), spread(right));
  const drop = [...(a.rank === 1 ? [product.rank - 2] : []), ...(b.rank === 1 ? [product.rank - 1] : [])];
  return drop.length ? tf.squeeze(product, drop) : product;
};

const batchNormalization: TfOperator = ({ tf, node, tensor }) => {
  const x = tensor(0);
  const shape = x.shape.map((n, k) => (k === 1 ? n : 1));
  const [scale, bias, mean, variance] = [1, 2, 3, 4].map((k) => tf.reshape(tensor(k), shape));
  const factor = tf.div(scale, tf.sqrt(tf.add(variance, floatAttribute(node, 'epsilon', 1e-5))));
  return tf.add(tf.mul(tf.sub(x, mean), factor), bias);
};

const layerNormalization: TfOperator = ({ tf, node, tensor, has }) => {
  const x = tensor(0);
  const first = axisOf(intAttribute(node, 'axis', -1), x.rank);
  const axes = x.shape.map((_, k) => k).slice(first);
  const centred = tf.sub(x, tf.mean(x, axes, true));
  const variance = tf.mean(tf.mul(centred, centred), axes, true);
  const unit = tf.div(centred, tf.sqrt(tf.add(variance, floatAttribute(node, 'epsilon', 1e-5))));
  const scaled = tf.mul(unit, tensor(1));
  return has(2) ? tf.add(scaled, tensor(2)) : scaled;
};

const clip: TfOperator = ({ tf, tensor, has }) => {
  const low: TfTensor = has(1) ? tf.maximum(tensor(0), tensor(1)) : tensor(0);
  return has(2) ? tf.minimum(low, tensor(2)) : low;
};

const softmax: TfOperator = ({ tf, node, tensor }) => {
  const x = tensor(0);
  const axis = axisOf(intAttribute(node, 'axis', -1), x.rank);
  const exponentials = tf.exp(tf.sub(x, tf.max(x, axis, true)));
  return tf.div(exponentials, tf.sum(exponentials, axis, true));
};

const logSoftmax: TfOperator = ({ tf, node, tensor }) => {
  const x = tensor(0);
  const axis = axisOf(intAttribute(node, 'axis', -1), x.rank);
  const shifted = tf.sub(x, tf.max(x, axis, true));
  return tf.sub(shifted, tf.log(tf.sum(tf.exp(shifted), axis, true)));
};

/** ONNX products, normalisations and softmaxes on TensorFlow.js, by name. */
export const linear: Readonly<Record<string, TfOperator>> = {
  Gemm: gemm,
  MatMul: matMul,
  BatchNormalization: batchNormalization,
  LayerNormalization: layerNormalization,
  Clip: clip,
  Softmax: softmax,
  LogSoftmax: logSoftmax,
};
