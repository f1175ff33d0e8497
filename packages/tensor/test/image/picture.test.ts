import { expect, test } from 'vitest';
import { asFloat } from '../../src/image/picture.js';
import { tensor } from '../../src/index.js';

test('asFloat brings bytes to [0, 1], rounded as scikit-image does, and leaves other numbers as they are', () => {
  const shape = [1, 1, 3];
  // numpy.multiply(uint8, 1 / 255)
  expect([...asFloat(tensor(Uint8Array.of(0, 49, 255), shape)).data]).toEqual([0, 49 * (1 / 255), 1]);
  expect(49 * (1 / 255)).not.toBe(49 / 255);
  expect(asFloat(tensor(Uint8ClampedArray.of(255, 255, 255), shape)).data[0]).toBe(1);
  expect([...asFloat(tensor(Int16Array.of(7, -300, 255), shape)).data]).toEqual([7, -300, 255]);
});

test('asFloat copies, and reads views', () => {
  const numbers = tensor(Float64Array.of(1, 2, 3), [1, 1, 3]);
  expect(asFloat(numbers).data).not.toBe(numbers.data);
  expect([...asFloat({ data: [1, 2, 3], shape: [3, 1, 1], stride: [-1, 1, 1], offset: 2 }).data]).toEqual([3, 2, 1]);
});

test('asFloat refuses another rank, no pixels, NaN and infinity', () => {
  expect(() => asFloat({ data: [1], shape: [1, 1] })).toThrow('with at least one pixel: [1, 1]');
  expect(() => asFloat({ data: [], shape: [0, 4, 3] })).toThrow('with at least one pixel: [0, 4, 3]');
  expect(() => asFloat({ data: [1, Number.NaN], shape: [1, 2, 1] })).toThrow('finite numbers: NaN at number 1');
  expect(() => asFloat({ data: [Number.POSITIVE_INFINITY], shape: [1, 1, 1] })).toThrow('Infinity at number 0');
});
