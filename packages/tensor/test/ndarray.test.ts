import ndarray from 'ndarray';
import { expect, test } from 'vitest';
import {
  type Contiguous,
  contiguous,
  distancesTo,
  kmeans,
  larsPath,
  lasso,
  leastSquares,
  leaves,
  linkage,
  optimalLeafOrder,
  pairwise,
  random,
  resizeBilinear,
  rows,
  type Tensor,
  tensor,
  toRows,
  weightedGram,
  weightedRidge,
  writeNpy,
} from '../src/index.js';
import { toNdarray } from '../src/ndarray.js';

const table = ndarray(
  Float64Array.from({ length: 20 }, (_, i) => i * i),
  [5, 4],
);
const byIndex = (t: ndarray.NdArray<Float64Array>): number[][] =>
  Array.from({ length: t.shape[0] }, (_, i) => Array.from({ length: t.shape[1] }, (_, j) => t.get(i, j)));

test.each([
  ['dense', table],
  ['transposed', table.transpose(1, 0)],
  ['sliced', table.lo(1, 1).hi(3, 2)],
  ['reversed', table.step(-1, -2)],
  ['sliced, reversed and transposed', table.lo(1, 0).step(-2, 1).transpose(1, 0)],
])('contiguous reads an ndarray that is %s', (_, view) => {
  expect(toRows(contiguous(view))).toEqual(byIndex(view));
});

/** The same numbers as an ndarray that is transposed, reversed and sliced out of a larger one. */
function awkward(t: Contiguous): ndarray.NdArray<Float64Array> {
  const [n, d] = [t.shape[0], t.data.length / t.shape[0]];
  const all = ndarray(new Float64Array((d + 2) * (2 * n + 3)).fill(777), [d + 2, 2 * n + 3]);
  const view = all
    .lo(1, 1)
    .hi(d, 2 * n)
    .step(-1, -2)
    .transpose(1, 0);
  for (let i = 0; i < n; i++) for (let j = 0; j < d; j++) view.set(i, j, t.data[i * d + j]);
  return t.shape.length === 2 ? view : view.pick(null, 0);
}

const r = random(9);
const x = tensor(
  Float64Array.from({ length: 60 }, () => Math.round(4 * r.normal())),
  [15, 4],
);
const y = tensor(Float64Array.from({ length: 15 }, r.normal), [15]);
const tree = linkage(x);

test.each<[string, (x: Tensor, y: Tensor, tree: Tensor) => unknown]>([
  ['contiguous', (t) => contiguous(t)],
  ['toRows', (t) => toRows(t)],
  ['rows', (t) => toRows(rows(t, 2, 7))],
  ['weightedGram', (t, target) => weightedGram(t, target)],
  ['weightedRidge', (t, target) => weightedRidge(t, target)],
  ['lasso', (t, target) => lasso(t, target, { alpha: 0.1 })],
  ['larsPath', (t, target) => larsPath(t, target)],
  ['leastSquares', (t, target) => leastSquares(t, target)],
  ['kmeans', (t) => kmeans(t, 3)],
  ['pairwise', (t) => pairwise(t)],
  ['distancesTo', (t) => distancesTo(t, [1, 2, 3, 4])],
  ['linkage', (t) => linkage(t)],
  ['leaves', (_t, _target, z) => leaves(z)],
  ['optimalLeafOrder', (t, _, z) => optimalLeafOrder(z, pairwise(t))],
  ['resizeBilinear', (t) => resizeBilinear(t, 7, 9)],
  ['writeNpy', (t) => [...writeNpy(t)]],
])('%s takes an ndarray that is transposed, reversed and sliced', (_, call) => {
  expect(call(awkward(x), awkward(y), awkward(tree))).toEqual(call(x, y, tree));
});

test('toNdarray gives the same numbers in the same places, strides kept, nothing copied', () => {
  const t = { data: Float32Array.of(1, 2, 3, 4, 5, 6), shape: [3, 2], stride: [1, 3] };
  const array = toNdarray(t);
  expect(array.get(2, 1)).toBe(6);
  expect(array.get(1, 0)).toBe(2);
  array.set(0, 0, 42);
  expect(t.data[0]).toBe(42);
  expect(toNdarray({ data: Float64Array.of(1, 2, 3, 4), shape: [2, 2] }).get(1, 0)).toBe(3);
  expect(toNdarray({ data: Float64Array.of(1, 2, 3), shape: [2], offset: 1 }).get(0)).toBe(2);
});
