import { floatAttribute, intAttribute } from '../../../graph/attributes.js';
import { numbers, numeric } from '../../value.js';
import type { Operator } from '../call.js';
import { broadcastTo } from '../indexing.js';

/** Gemm: alpha A' B' + beta C, sums in float64. */
export const gemm: Operator = ({ node, input, optional }) => {
  const [a, b, c] = [input(0), input(1), optional(2)];
  const [transA, transB] = [intAttribute(node, 'transA', 0), intAttribute(node, 'transB', 0)];
  const [alpha, beta] = [floatAttribute(node, 'alpha', 1), floatAttribute(node, 'beta', 1)];
  const [rows, inner] = transA ? [a.shape[1], a.shape[0]] : a.shape;
  const [deep, columns] = transB ? [b.shape[1], b.shape[0]] : b.shape;
  if (a.shape.length !== 2 || b.shape.length !== 2 || inner !== deep) {
    throw new RangeError(
      `models: Gemm ${node.name}: shapes do not fit: [${a.shape.join(', ')}] and [${b.shape.join(', ')}]`,
    );
  }
  const out = numeric(a.type, [rows, columns]);
  const [x, w] = [numbers(a), numbers(b)];
  const bias = c && beta !== 0 ? numbers(broadcastTo(c, out.shape)) : undefined;
  const [xRow, xStep] = transA ? [1, rows] : [inner, 1];
  const [wColumn, wStep] = transB ? [inner, 1] : [1, columns];
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      let sum = 0;
      for (let k = 0; k < inner; k++) sum += x[i * xRow + k * xStep] * w[j * wColumn + k * wStep];
      out.data[i * columns + j] = alpha * sum + (bias ? beta * bias[i * columns + j] : 0);
    }
  }
  return out;
};
