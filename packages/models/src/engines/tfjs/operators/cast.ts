import { intAttribute } from '../../../graph/attributes.js';
import { elementTypes } from '../../../graph/graph.js';
import { fromFloat16, toFloat16 } from '../../float16.js';
import type { Tf, TfOperator, TfTensor } from '../call.js';
import { dtypeOf } from '../dtype.js';

/** As another type; NaN is the smallest whole number, as processors have it, so that it is no category. */
function castTo(tf: Tf, x: TfTensor, dtype: TfTensor['dtype']): TfTensor {
  if (dtype === 'bool') return tf.notEqual(x, 0);
  const cast = tf.cast(x, dtype);
  return dtype === 'int32' && x.dtype === 'float32'
    ? tf.where(tf.isNaN(x), tf.scalar(-(2 ** 31), 'int32'), cast)
    : cast;
}

/** The float16 nearest to each number, in float32: the backends have no such type. */
const roundHalf = (tf: Tf, x: TfTensor): TfTensor =>
  tf.tensor(
    Float32Array.from(x.dataSync(), (v) => fromFloat16(toFloat16(v))),
    x.shape,
  );

/** Cast and CastLike on TensorFlow.js, by name. */
export const casting: Readonly<Record<string, TfOperator>> = {
  Cast: ({ tf, node, tensor }) => {
    const type = elementTypes[intAttribute(node, 'to', 0)];
    return type === 'float16' ? roundHalf(tf, tensor(0)) : castTo(tf, tensor(0), dtypeOf(type));
  },
  CastLike: ({ tf, tensor }) => castTo(tf, tensor(0), tensor(1).dtype),
};
