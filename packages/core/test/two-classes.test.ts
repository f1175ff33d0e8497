import { tensor } from '@xai/tensor';
import { expect, test } from 'vitest';
import { twoClasses } from '../src/index.js';

test('twoClasses makes 1 - p and p of one probability', async () => {
  const both = await twoClasses(() => tensor(Float32Array.of(0.25, 1), [2, 1]))(tensor(new Float64Array(2), [2, 1]));
  expect([...both.data]).toEqual([0.75, 0.25, 0, 1]);
});

test('twoClasses refuses a model with two columns', async () => {
  const predict = twoClasses(() => tensor(new Float64Array(4), [2, 2]));
  await expect(async () => predict(tensor(new Float64Array(2), [2, 1]))).rejects.toThrow('one column: [2, 2]');
});
