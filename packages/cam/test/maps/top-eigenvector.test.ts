import '@xai/test-kit';
import { tensor } from '@xai/tensor';
import { expect, test } from 'vitest';
import { centred, gram, transposed } from '../../src/maps/gram.js';
import { topEigenvector } from '../../src/maps/top-eigenvector.js';

test('topEigenvector of a matrix that is solved by hand: [[2, 1], [1, 2]] has 3 and (1, 1)', () => {
  const { value, vector } = topEigenvector(Float64Array.of(2, 1, 1, 2), 2);
  expect(value).toBeCloseTo(3, 12);
  expect(Array.from(vector, Math.abs)).toBeCloseToArray([Math.SQRT1_2, Math.SQRT1_2], { abs: 1e-12 });
});

test('topEigenvector satisfies M v = value v on a Gram matrix, with eigenvalues close to each other', () => {
  const x = Float64Array.from({ length: 60 }, (_, i) => Math.sin(7 * i) + (i % 6 === 0 ? 0.1 : 0));
  const matrix = gram(x, 10);
  const { value, vector } = topEigenvector(matrix, 10);
  const product = Array.from({ length: 10 }, (_, i) => vector.reduce((sum, v, j) => sum + matrix[10 * i + j] * v, 0));
  expect(product).toBeCloseToArray(
    vector.map((v) => v * value),
    { rel: 1e-9 },
  );
});

test('topEigenvector of zeros is zero', () => {
  expect(topEigenvector(new Float64Array(9), 3)).toEqual({ value: 0, vector: new Float64Array(3) });
});

test('gram and transposed: X X^T of the transpose is X^T X', () => {
  const x = Float64Array.of(1, 2, 3, 4, 5, 6);
  expect(Array.from(gram(x, 2))).toEqual([14, 32, 32, 77]);
  expect(Array.from(gram(transposed(x, 3), 3))).toEqual([17, 22, 27, 22, 29, 36, 27, 36, 45]);
});

test('centred takes the mean over the places from each channel', () => {
  expect(Array.from(centred(tensor(Float32Array.of(1, 10, 3, 30), [1, 2, 2])))).toEqual([-1, -10, 1, 10]);
});
