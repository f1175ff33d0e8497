import { intAttribute, textAttribute } from '../../../graph/attributes.js';
import { numbers, numeric } from '../../value.js';
import type { Operator } from '../call.js';
import { axisOf, gatherIndex, strides } from '../indexing.js';

const reductions: Readonly<Record<string, (old: number, update: number) => number>> = {
  none: (_, update) => update,
  add: (old, update) => old + update,
  mul: (old, update) => old * update,
  max: Math.max,
  min: Math.min,
};

/** ScatterElements: each update goes to its index along an axis of a copy of the data. Throws RangeError outside it. */
export const scatterElements: Operator = ({ node, input }) => {
  const [x, at, updates] = [input(0), input(1), numbers(input(2))];
  const axis = axisOf(intAttribute(node, 'axis', 0), x.shape.length);
  const join = reductions[textAttribute(node, 'reduction', 'none')];
  const out = numeric(x.type, x.shape);
  out.data.set(numbers(x));
  const step = strides(x.shape);
  const start = gatherIndex(
    at.shape,
    step.map((s, k) => (k === axis ? 0 : s)),
  );
  numbers(at).forEach((index, i) => {
    const n = x.shape[axis];
    const place = index < 0 ? index + n : index;
    if (!(place >= 0 && place < n)) {
      throw new RangeError(`models: ScatterElements: index outside [${-n}, ${n}): ${index}`);
    }
    const to = start[i] + place * step[axis];
    out.data[to] = join(out.data[to], updates[i]);
  });
  return out;
};

/** ScatterND: each update, a slice, goes to the place that its index tuple names in a copy of the data. */
export const scatterND: Operator = ({ node, input }) => {
  const [x, at, updates] = [input(0), input(1), numbers(input(2))];
  const join = reductions[textAttribute(node, 'reduction', 'none')];
  const out = numeric(x.type, x.shape);
  out.data.set(numbers(x));
  const depth = at.shape[at.shape.length - 1];
  const step = strides(x.shape);
  const width = x.shape.slice(depth).reduce((product, n) => product * n, 1);
  const indices = numbers(at);
  for (let i = 0; i * depth < indices.length; i++) {
    let to = 0;
    for (let k = 0; k < depth; k++) {
      const index = indices[i * depth + k];
      const n = x.shape[k];
      const place = index < 0 ? index + n : index;
      if (!(place >= 0 && place < n)) throw new RangeError(`models: ScatterND: index outside [${-n}, ${n}): ${index}`);
      to += place * step[k];
    }
    for (let k = 0; k < width; k++) out.data[to + k] = join(out.data[to + k], updates[i * width + k]);
  }
  return out;
};
