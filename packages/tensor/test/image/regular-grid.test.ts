import { expect, test } from 'vitest';
import { regularGrid } from '../../src/image/regular-grid.js';

test('regularGrid spaces about as many places as asked, from half a step on', () => {
  const { ys, xs, stepY, stepX } = regularGrid([96, 96], 100);
  expect([stepY, stepX, ys[0], xs[0]]).toEqual([10, 10, 4, 4]);
  expect(ys.length * xs.length).toBe(100);
  expect(regularGrid([2, 3], 100)).toMatchObject({ ys: [0, 1], xs: [0, 1, 2] });
});

test.each([
  // skimage.util.regular_grid((1, h, w), points), scikit-image 0.26: starts and steps
  [37, 53, 100, 2, 2, 4, 4],
  [9, 200, 50, 3, 3, 6, 6],
  [1, 40, 7, 0, 2, 1, 6],
  [90, 120, 7, 19, 19, 39, 39],
])(
  'regularGrid of %i x %i with %i points starts and steps as scikit-image does',
  (h, w, points, y, x, stepY, stepX) => {
    const grid = regularGrid([h, w], points);
    expect([grid.ys[0], grid.xs[0], grid.stepY, grid.stepX]).toEqual([y, x, stepY, stepX]);
  },
);
