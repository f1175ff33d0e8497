import { intAttribute } from '../../../graph/attributes.js';
import { storage, type Value } from '../../value.js';
import type { Operator } from '../call.js';
import { around, axisOf } from '../indexing.js';

/** Concat: joins tensors of any type along an axis. */
export const concat: Operator = ({ node, input, count }) => {
  const all = Array.from({ length: Math.max(count, 1) }, (_, k) => input(k));
  const axis = axisOf(intAttribute(node, 'axis', 0), all[0].shape.length);
  const fits = ({ shape }: Value) =>
    shape.length === all[0].shape.length && shape.every((n, k) => k === axis || n === all[0].shape[k]);
  if (!all.every(fits)) {
    throw new RangeError(
      `models: Concat ${node.name}: shapes do not fit: ${all.map(({ shape }) => `[${shape.join(', ')}]`).join(', ')}`,
    );
  }
  const shape = all[0].shape.map((n, k) => (k === axis ? all.reduce((sum, value) => sum + value.shape[axis], 0) : n));
  const [before, width, after] = around(shape, axis);
  const isText = Array.isArray(all[0].data);
  const out = isText ? new Array<string>(before * width * after) : storage(all[0].type, before * width * after);
  let start = 0;
  for (const { data, shape: part } of all) {
    const block = part[axis] * after;
    for (let i = 0; i < before; i++) {
      for (let k = 0; k < block; k++) out[i * width * after + start + k] = data[i * block + k];
    }
    start += block;
  }
  return { type: all[0].type, shape, data: out };
};
