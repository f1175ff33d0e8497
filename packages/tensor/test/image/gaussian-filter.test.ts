import { describe, expect, test } from 'vitest';
import { gaussianFilter, tensor } from '../../src/index.js';

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

test('gaussianFilter takes a transposed view, and keeps channels apart', () => {
  const { data } = gaussianFilter(tensor(Float64Array.of(1, 5, 1, 5, 9, 5, 9, 5), [2, 2, 2]), 0.7);
  const view = { data: Float64Array.of(1, 1, 9, 9, 5, 5, 5, 5), shape: [2, 2, 2], stride: [2, 1, 4] };
  expect([...gaussianFilter(view, 0.7).data]).toEqual([...data]);
  for (let i = 1; i < 8; i += 2) expect(data[i]).toBeCloseTo(5, 14);
});

test('gaussianFilter refuses a negative sigma and what is no picture', () => {
  const picture = tensor(Float64Array.of(1, 2, 3, 4), [2, 2, 1]);
  expect(() => gaussianFilter(picture, -1)).toThrow('sigma must be a number >= 0: -1');
  expect(() => gaussianFilter({ data: [1, 2], shape: [2] }, 1)).toThrow('a picture is [height, width, channels]');
});
