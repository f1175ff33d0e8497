import { tensor } from '@xai/tensor';
import { expect, test } from 'vitest';
import { onGrid } from '../../src/inputs/grid.js';

test('onGrid lays tokens out row by row and leaves the class token away', () => {
  const tokens = tensor(Float32Array.of(9, 9, 1, 2, 3, 4, 5, 6, 7, 8), [1, 5, 2]);
  const { data, shape } = onGrid(tokens, { height: 2, width: 2, skip: 1 });
  expect(shape).toEqual([1, 2, 2, 2]);
  expect(Array.from(data)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('onGrid refuses tokens without a grid, and a grid that does not fit', () => {
  const tokens = tensor(new Float32Array(10), [1, 5, 2]);
  expect(() => onGrid(tokens, undefined)).toThrow(
    'cam: a layer is [n, h, w, c], or [n, tokens, c] with a grid: [1, 5, 2]',
  );
  expect(() => onGrid(tokens, { height: 2, width: 2 })).toThrow('cam: a grid of 2 x 2 behind 0 tokens needs 4: 5');
});
