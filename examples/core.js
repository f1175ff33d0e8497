import { evaluate, tableMasker } from '@xai/core';
import { fromRows } from '@xai/tensor';

const predict = ({ data, shape: [n] }) => ({
  data: Float64Array.from({ length: n }, (_, i) => data[2 * i] * data[2 * i + 1]),
  shape: [n],
});
const masker = tableMasker(
  fromRows([
    [1, 1],
    [3, 1],
  ]),
);
const values = await evaluate(predict, masker, [5, 2], Uint8Array.of(0, 0, 1, 0, 0, 1, 1, 1)); // [4 coalitions, 1 output]
console.log(values.data); // 2, 5, 4, 10
