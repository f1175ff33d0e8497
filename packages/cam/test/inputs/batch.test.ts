import { tensor } from '@xai/tensor';
import { expect, test } from 'vitest';
import { entry, outputRows, repeated } from '../../src/inputs/batch.js';

const values = tensor(Float32Array.of(1, 2, 3, 4), [2, 1, 2]);

test('entry is one of the batch, a view', () => {
  const second = entry(values, 1);
  expect([Array.from(second.data), second.shape]).toEqual([
    [3, 4],
    [1, 2],
  ]);
  expect(second.data.buffer).toBe(values.data.buffer);
});

test('repeated copies one image’s activations and everything else that its head needs', () => {
  const found = repeated({ values, boundary: { shortcut: tensor(Float32Array.of(5, 6), [2, 1]) } }, 1, 3);
  expect([found.values, found.boundary.shortcut].map(({ data, shape }) => [Array.from(data), shape])).toEqual([
    [
      [3, 4, 3, 4, 3, 4],
      [3, 1, 2],
    ],
    [
      [6, 6, 6],
      [3, 1],
    ],
  ]);
});

test('outputRows is one array an image', () => {
  expect(outputRows(tensor(Float32Array.of(1, 2, 3, 4), [2, 2]))).toEqual([
    Float64Array.of(1, 2),
    Float64Array.of(3, 4),
  ]);
});
