import '@xai/test-kit';
import { contiguous, tensor } from '@xai/tensor';
import { expect, test } from 'vitest';
import { classScore } from '../../src/index.js';
import { cotangents } from '../../src/inputs/cotangents.js';
import { hessianProduct } from '../../src/inputs/hessian-product.js';
import { gapCut } from '../gap-cut.js';

const image = tensor(Float32Array.of(1, 2, 3, 4), [1, 1, 2, 2]);

test('hessianProduct of the mean squared is half the mean a place: H a = 2 (1 / 4)(1 / 4) sum(a)', async () => {
  const { cut } = gapCut({ weights: [[1]], outer: [(v) => v * v, (v) => 2 * v] });
  const found = await hessianProduct(cut, await cut.activations(image), classScore(0));
  expect(contiguous(found).data).toBeCloseToArray([1.25, 1.25, 1.25, 1.25], { abs: 1e-5 });
});

test('hessianProduct of a linear head is 0', async () => {
  const { cut } = gapCut({ weights: [[3]] });
  const found = await hessianProduct(cut, await cut.activations(image), classScore(0));
  expect(contiguous(found).data).toBeCloseToArray([0, 0, 0, 0], { abs: 1e-6 });
});

test('cotangents has the target’s derivative for each image, and names a target without one', () => {
  const outputs = [Float64Array.of(1, 2), Float64Array.of(3, 4)];
  expect(Array.from(cotangents(classScore(1), outputs, [2, 2]).data)).toEqual([0, 1, 0, 1]);
  expect(() => cotangents({ name: 'entropy', score: () => 0 }, outputs, [2, 2])).toThrow('entropy has none');
});
