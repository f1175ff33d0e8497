import { describe, expect, test } from 'vitest';
import { enforceConnectivity } from '../../src/image/enforce-connectivity.js';
import { regularGrid } from '../../src/image/regular-grid.js';
import { relabel } from '../../src/image/relabel.js';
import { gaussianFilter, rgbToLab, tensor } from '../../src/index.js';

test('rgbToLab gives the published values of white, black and the primaries (D65)', () => {
  const rgb = tensor(Float64Array.of(1, 1, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1), [1, 5, 3]);
  const published = [
    [100, 0, 0],
    [0, 0, 0],
    [53.24, 80.09, 67.2],
    [87.73, -86.18, 83.18],
    [32.3, 79.19, -107.86],
  ].flat();
  rgbToLab(rgb).data.forEach((v, i) => {
    expect(Math.abs(v - published[i])).toBeLessThan(0.05);
  });
});

describe('gaussianFilter', () => {
  test('gaussianFilter keeps the mean of a mirrored picture and a flat one as it is', () => {
    const flat = tensor(new Float64Array(48).fill(3), [4, 4, 3]);
    gaussianFilter(flat, 1.3).data.forEach((v) => {
      expect(v).toBeCloseTo(3, 12);
    });
    const spike = tensor(
      Float64Array.from({ length: 25 }, (_, i) => (i === 7 ? 1 : 0)),
      [5, 5, 1],
    );
    expect(gaussianFilter(spike, 0.8).data.reduce((s, v) => s + v, 0)).toBeCloseTo(1, 12);
  });

  test('gaussianFilter of a spike is the product of two bells', () => {
    const n = 21;
    const spike = tensor(
      Float64Array.from({ length: n * n }, (_, i) => (i === 10 * n + 10 ? 1 : 0)),
      [n, n, 1],
    );
    const { data } = gaussianFilter(spike, 1.5);
    const bell = (k: number) => Math.exp((-k * k) / (2 * 1.5 ** 2));
    expect(data[10 * n + 12] / data[10 * n + 10]).toBeCloseTo(bell(2), 12);
    expect(data[8 * n + 11] / data[10 * n + 10]).toBeCloseTo(bell(2) * bell(1), 12);
  });

  test('gaussianFilter with sigma 0 is a copy', () => {
    const picture = tensor(Float64Array.of(1, 2, 3, 4), [2, 2, 1]);
    expect(gaussianFilter(picture, 0)).toEqual(picture);
  });
});

test('regularGrid spaces about as many places as asked, from half a step on', () => {
  const { ys, xs, stepY, stepX } = regularGrid([96, 96], 100);
  expect([stepY, stepX, ys[0], xs[0]]).toEqual([10, 10, 4, 4]);
  expect(ys.length * xs.length).toBe(100);
  expect(regularGrid([2, 3], 100)).toMatchObject({ ys: [0, 1], xs: [0, 1, 2] });
});

test('enforceConnectivity gives parted pieces labels of their own and small ones to a neighbour', () => {
  const labels = Int32Array.of(5, 5, 2, 5, 5, 5, 2, 5, 5, 5, 2, 2);
  enforceConnectivity(labels, 4, { min: 3, max: 100 });
  expect([...labels]).toEqual([0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1]);
});

test('relabel counts labels from 0 in rising order', () => {
  expect([...relabel(Int32Array.of(7, 3, 7, 9))]).toEqual([1, 0, 1, 2]);
});
