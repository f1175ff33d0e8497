import type { Predict } from '@xai/core';
import { contiguous, fromRows, tensor } from '@xai/tensor';
import { expect, test } from 'vitest';
import { color, imageStability, limeImage } from '../../src/index.js';

/** Four pixels, each a segment; the output is 3, 2, 1 for the first three when they are seen. */
const image = tensor(Float32Array.of(1, 1, 1, 1), [2, 2]);
const segments = tensor(Int32Array.of(0, 1, 2, 3), [2, 2]);
const predict: Predict = (batch) => {
  const { data, shape } = contiguous(batch);
  return fromRows(
    Array.from({ length: shape[0] }, (_, i) => [3 * data[4 * i] + 2 * data[4 * i + 1] + data[4 * i + 2]]),
  );
};
const explain = limeImage(predict, { segments, hide: color(0) });

test('imageStability of an additive model: the same top in the same order for every seed', async () => {
  const steps: number[] = [];
  const found = await imageStability(explain, image, { label: 0, top: 3, onProgress: (done) => steps.push(done) });
  expect(found).toMatchObject({ seeds: [0, 1, 2, 3, 4], top: 3, topOverlap: 1, sameOrder: 1 });
  expect(found.topShare).toEqual([1, 1, 1, 0]);
  expect(Math.max(...found.standardDeviation)).toBeLessThan(0.05);
  expect(steps).toEqual([1, 2, 3, 4, 5]);
});

test('imageStability says so where few samples do not settle the order', async () => {
  const last: Predict = (batch) => {
    const { data, shape } = contiguous(batch);
    return fromRows(Array.from({ length: shape[0] }, (_, i) => [data[4 * i + 3]]));
  };
  const noisy = limeImage(last, { segments, hide: color(0) });
  const { sameOrder } = await imageStability(noisy, image, { label: 0, top: 3, budget: 8, seeds: 6 });
  expect(sameOrder).toBeLessThan(0.5);
});

test('imageStability needs two seeds and a top', async () => {
  await expect(imageStability(explain, image, { label: 0, seeds: [1] })).rejects.toThrow('at least 2 seeds: 1');
  await expect(imageStability(explain, image, { label: 0, top: 0 })).rejects.toThrow(
    'lime: top must be a whole number above 0: 0',
  );
});
