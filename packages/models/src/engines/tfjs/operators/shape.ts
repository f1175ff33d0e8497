import { size } from '@xai/tensor';
import { intAttribute, intsAttribute } from '../../../graph/attributes.js';
import { broadcastShape } from '../../reference/indexing.js';
import { reshapeTarget, squeezed, unsqueezed } from '../../reference/operators/shape.js';
import { equalParts, sliceSpans } from '../../reference/operators/slice.js';
import { axisOf, type TfCall, type TfOperator, type TfTensor } from '../call.js';

const needed = ({ list, node }: TfCall, index: number): number[] => {
  const found = list(index);
  if (!found) throw new RangeError(`models: ${node.op} ${node.name}: input ${index} is missing`);
  return found;
};

const slice: TfOperator = (call) => {
  let x = call.tensor(0);
  for (const { axis, from, step, length } of sliceSpans(
    x.shape,
    needed(call, 1),
    needed(call, 2),
    call.list(3),
    call.list(4),
  )) {
    const at = Int32Array.from({ length }, (_, i) => from + i * step);
    const begin = x.shape.map((_, k) => (k === axis ? from : 0));
    const end = x.shape.map((n, k) => (k === axis ? length : n));
    x = step === 1 ? call.tf.slice(x, begin, end) : call.tf.gather(x, call.tf.tensor1d(at, 'int32'), axis);
  }
  return x;
};

/** Whole numbers from 0, where negative ones count from the end. */
function fromStart({ tf }: TfCall, index: TfTensor, n: number): TfTensor {
  const whole = tf.cast(index, 'int32');
  return tf.cast(tf.where(tf.less(whole, 0), tf.add(whole, tf.scalar(n, 'int32')), whole), 'int32');
}

const gather: TfOperator = (call) => {
  const x = call.tensor(0);
  const axis = axisOf(intAttribute(call.node, 'axis', 0), x.rank);
  return call.tf.gather(x, fromStart(call, call.tensor(1), x.shape[axis]) as TfTensor & { rank: 1 }, axis);
};

const oneHot: TfOperator = (call) => {
  const { tf } = call;
  const indices = call.tensor(0);
  const [depth] = needed(call, 1);
  const [off, on] = needed(call, 2);
  const axis = axisOf(intAttribute(call.node, 'axis', -1), indices.rank + 1);
  const flat = tf.reshape(fromStart(call, indices, depth), [-1, 1]);
  const hot = tf.reshape(tf.cast(tf.equal(flat, tf.range(0, depth, 1, 'int32')), 'float32'), [...indices.shape, depth]);
  const order = indices.shape.map((_, k) => k);
  order.splice(axis, 0, indices.rank);
  const placed = axis === indices.rank ? hot : tf.transpose(hot, order);
  return tf.cast(tf.add(off, tf.mul(on - off, placed)), call.tensor(2).dtype);
};

const split: TfOperator = ({ tf, node, tensor, list }) => {
  const x = tensor(0);
  const axis = axisOf(intAttribute(node, 'axis', 0), x.rank);
  return tf.split(
    x,
    list(1) ?? equalParts(x.shape[axis], intAttribute(node, 'num_outputs', node.outputs.length)),
    axis,
  );
};

const flatten: TfOperator = ({ tf, node, tensor }) => {
  const x = tensor(0);
  const axis = intAttribute(node, 'axis', 1);
  const at = axis < 0 ? axis + x.rank : axis;
  return tf.reshape(x, [size(x.shape.slice(0, at)), size(x.shape.slice(at))]);
};

/** ONNX operators that move numbers without changing them, on TensorFlow.js, by name. */
export const shaping: Readonly<Record<string, TfOperator>> = {
  Identity: ({ tensor }) => tensor(0),
  Dropout: ({ tensor, tf, node }) =>
    node.outputs.length > 1 ? [tensor(0), tf.ones(tensor(0).shape, 'bool')] : tensor(0),
  Reshape: (call) => {
    const x = call.tensor(0);
    return call.tf.reshape(x, reshapeTarget(x.shape, needed(call, 1), intAttribute(call.node, 'allowzero', 0) === 1));
  },
  Flatten: flatten,
  Squeeze: ({ tf, tensor, list }) => tf.reshape(tensor(0), squeezed(tensor(0).shape, list(1))),
  Unsqueeze: (call) => call.tf.reshape(call.tensor(0), unsqueezed(call.tensor(0).shape, needed(call, 1))),
  Expand: (call) => call.tf.broadcastTo(call.tensor(0), broadcastShape(call.tensor(0).shape, needed(call, 1))),
  Transpose: ({ tf, node, tensor }) => tf.transpose(tensor(0), intsAttribute(node, 'perm')),
  Tile: (call) => call.tf.tile(call.tensor(0), needed(call, 1)),
  Shape: ({ node, tensor }) => {
    const { shape } = tensor(0);
    const part = shape.slice(intAttribute(node, 'start', 0), intAttribute(node, 'end', shape.length));
    return { type: 'int64', shape: [part.length], data: Float64Array.from(part) };
  },
  Size: ({ tensor }) => ({ type: 'int64', shape: [], data: Float64Array.of(tensor(0).size) }),
  Concat: ({ tf, node, tensor, count }) => {
    const all = Array.from({ length: Math.max(count, 1) }, (_, k) => tensor(k));
    return tf.concat(all, axisOf(intAttribute(node, 'axis', 0), all[0].rank));
  },
  Slice: slice,
  Split: split,
  Gather: gather,
  OneHot: oneHot,
};
