import { expect, test } from 'vitest';
import type { PointsMark } from '../src/scene.js';
import { splat } from '../src/splat.js';

const dots = (x: number[], y: number[], color: number[], radius = 3): PointsMark => ({
  kind: 'points',
  x: Float32Array.from(x),
  y: Float32Array.from(y),
  color: Uint8Array.from(color),
  colors: ['#ff0000', '#0000ff'],
  radius,
});

test('splat draws the last dot on top, with the area of its disc', () => {
  const { data, pixelWidth } = splat(dots([10, 10], [10, 10], [0, 1]), ['#ff0000', '#0000ff'], 2);
  const middle = 4 * ((data.length / 4 / pixelWidth / 2) * pixelWidth + pixelWidth / 2);
  expect(Array.from(data.subarray(middle, middle + 4))).toEqual([0, 0, 255, 255]);
  const one = splat(dots([10.3], [9.6], [0]), ['#ff0000', '#0000ff'], 2).data;
  let area = 0;
  for (let at = 3; at < one.length; at += 4) area += one[at] / 255;
  expect(area / 4).toBeCloseTo(Math.PI * 9, 0);
});

test('splat leaves out dots that are nowhere', () => {
  expect(splat(dots([Number.NaN], [1], [0]), ['#ff0000', '#0000ff']).data.every((v) => v === 0)).toBe(true);
});
