import { expect, test } from 'vitest';
import { centredGaussian, noise, wholePicture } from '../../src/index.js';

test('wholePicture, centredGaussian and noise lie in [0, 1]; the Gaussian is largest in the middle', () => {
  expect([...wholePicture(1, 2, 0).data]).toEqual([1, 1]);
  const { data } = centredGaussian(3, 3, 0);
  expect(data[4]).toBe(1);
  expect(data[0]).toBeCloseTo(Math.exp(-16 / 9), 12);
  expect(noise(2, 2, 1)).toEqual(noise(2, 2, 1));
  expect(noise(20, 20, 2).data.every((v) => v >= 0 && v < 1)).toBe(true);
});
