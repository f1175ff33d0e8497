import { size } from '@xai/tensor';
import { numbers, numeric } from '../../value.js';
import type { Operator } from '../call.js';
import { broadcastIndex, broadcastShape } from '../indexing.js';

/** MatMul as numpy.matmul: leading dimensions broadcast, vectors get a dimension and lose it; sums in float64. */
export const matMul: Operator = ({ node, input }) => {
  const [a, b] = [input(0), input(1)];
  const left = a.shape.length === 1 ? [1, a.shape[0]] : a.shape;
  const right = b.shape.length === 1 ? [b.shape[0], 1] : b.shape;
  const [rows, inner] = left.slice(-2);
  const [deep, columns] = right.slice(-2);
  if (left.length < 2 || right.length < 2 || inner !== deep) {
    throw new RangeError(
      `models: MatMul ${node.name}: shapes do not fit: [${a.shape.join(', ')}] and [${b.shape.join(', ')}]`,
    );
  }
  const lead = broadcastShape(left.slice(0, -2), right.slice(0, -2));
  const leftBlock = broadcastIndex(left.slice(0, -2), lead);
  const rightBlock = broadcastIndex(right.slice(0, -2), lead);
  const shape = [...lead, ...(a.shape.length === 1 ? [] : [rows]), ...(b.shape.length === 1 ? [] : [columns])];
  const out = numeric(a.type, shape);
  const [x, w] = [numbers(a), numbers(b)];
  for (let block = 0; block < size(lead); block++) {
    const [from, by, to] = [
      leftBlock[block] * rows * inner,
      rightBlock[block] * inner * columns,
      block * rows * columns,
    ];
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        let sum = 0;
        for (let k = 0; k < inner; k++) sum += x[from + i * inner + k] * w[by + k * columns + j];
        out.data[to + i * columns + j] = sum;
      }
    }
  }
  return out;
};
