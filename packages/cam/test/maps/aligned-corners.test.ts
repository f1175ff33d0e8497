import { tensor } from '@xai/tensor';
import { expect, test } from 'vitest';
import { alignedCorners } from '../../src/maps/aligned-corners.js';

/** Channel 1 of 2 x 2 places is 0, 2, 4, 6: a plane, which bilinear interpolation keeps. */
const stack = tensor(Float32Array.of(9, 0, 9, 2, 9, 4, 9, 6), [2, 2, 2]);

test('alignedCorners puts the corners on the corners and is linear between them, scaled to [0, 1]', () => {
  const found = Array.from(alignedCorners(stack, 1, 3, 5), (v) => Math.round(v * 1e6) / 1e6);
  const plane = Array.from({ length: 15 }, (_, i) => ((i % 5) / 4) * (2 / 6) + (Math.floor(i / 5) / 2) * (4 / 6));
  expect(found).toEqual(plane.map((v) => Math.round(v * 1e6) / 1e6));
});

test('alignedCorners of a constant channel is all zeros, and one pixel takes the first corner', () => {
  expect(Array.from(alignedCorners(stack, 0, 2, 3))).toEqual([0, 0, 0, 0, 0, 0]);
  expect(Array.from(alignedCorners(stack, 1, 1, 1))).toEqual([0]);
});
