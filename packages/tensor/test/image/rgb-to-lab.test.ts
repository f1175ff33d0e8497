import { expect, test } from 'vitest';
import { rgbToLab, tensor } from '../../src/index.js';

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

test('rgbToLab of grey has no colour, and takes bytes and views as it takes numbers', () => {
  const bytes = Uint8Array.of(0, 51, 102, 153, 204, 255);
  const grey = { data: bytes, shape: [2, 3, 3], stride: [3, 1, 0] };
  const { data } = rgbToLab(grey);
  for (let i = 0; i < 6; i++) {
    expect(Math.abs(data[3 * i + 1])).toBeLessThan(0.01);
    expect(Math.abs(data[3 * i + 2])).toBeLessThan(0.02);
  }
  const numbers = { ...grey, data: Float64Array.from(bytes, (v) => v / 255) };
  rgbToLab(numbers).data.forEach((v, i) => {
    expect(v).toBeCloseTo(data[i], 10);
  });
});

test('rgbToLab refuses other than 3 channels', () => {
  expect(() => rgbToLab(tensor(new Float64Array(4), [2, 2, 1]))).toThrow(
    'Lab needs 3 channels, red, green and blue: 1',
  );
});
