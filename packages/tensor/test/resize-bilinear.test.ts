import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '@xai/test-kit';
import { fromRows, resizeBilinear, tensor, toRows } from '../src/index.js';
import { golden } from './golden.js';

interface Arrays {
  readonly images: {
    readonly image: number[][];
    readonly height: number;
    readonly width: number;
    readonly expected: number[][];
  }[];
}

describe('resizeBilinear', () => {
  test('resizeBilinear equals scipy.ndimage.zoom on a pixel grid, larger and smaller', () => {
    for (const { image, height, width, expected } of golden<{ cases: Arrays }>('arrays').cases.images) {
      const got = resizeBilinear(fromRows(image), height, width);
      expect(got.shape).toEqual([height, width]);
      expect(got).toBeCloseToArray(expected, { abs: 1e-12 });
    }
  });

  test('resizeBilinear doubles [0, 4] to 0, 1, 3, 4: centres half a pixel in, edges repeated', () => {
    expect([...resizeBilinear(fromRows([[0, 4]]), 1, 4).data]).toEqual([0, 1, 3, 4]);
  });

  test('resizeBilinear resizes each channel by itself', () => {
    const { image, height, width } = golden<{ cases: Arrays }>('arrays').cases.images[0];
    const [h, w] = [image.length, image[0].length];
    const channels = Float64Array.from({ length: h * w * 2 }, (_, i) => image.flat()[i >> 1] * (i % 2 ? -3 : 1));
    const got = resizeBilinear(tensor(channels, [h, w, 2]), height, width);
    const plain = resizeBilinear(fromRows(image), height, width);
    expect(got.shape).toEqual([height, width, 2]);
    expect(got.data.filter((_, i) => i % 2 === 0)).toBeCloseToArray(plain, { abs: 1e-14 });
    expect(got.data.filter((_, i) => i % 2 === 1)).toBeCloseToArray(
      plain.data.map((v) => -3 * v),
      { abs: 1e-13 },
    );
  });

  test('resizeBilinear keeps the same size as it is, stays within the range, and mirrors', () => {
    const images = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([h, w]) =>
      fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: w, maxLength: w }), {
        minLength: h,
        maxLength: h,
      }),
    );
    fc.assert(
      fc.property(images, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), (image, height, width) => {
        expect(toRows(resizeBilinear(fromRows(image), image.length, image[0].length))).toEqual(image);
        const got = resizeBilinear(fromRows(image), height, width);
        expect(Math.min(...got.data)).toBeGreaterThanOrEqual(Math.min(...image.flat()) - 1e-12);
        expect(Math.max(...got.data)).toBeLessThanOrEqual(Math.max(...image.flat()) + 1e-12);
        const mirrored = resizeBilinear(fromRows(image.map((row) => row.toReversed())), height, width);
        expect(toRows(mirrored)).toBeCloseToArray(
          toRows(got).map((row) => row.toReversed()),
          { abs: 1e-12 },
        );
      }),
    );
  });

  test('resizeBilinear makes float32 of bytes and keeps float64', () => {
    expect(resizeBilinear(tensor(Uint8Array.of(1, 2), [1, 2]), 1, 3).data).toBeInstanceOf(Float32Array);
    expect(resizeBilinear(fromRows([[1]]), 2, 2).data).toBeInstanceOf(Float64Array);
  });

  test('resizeBilinear makes an empty image of any, but no image of an empty one', () => {
    expect(resizeBilinear(fromRows([[1]]), 0, 5).shape).toEqual([0, 5]);
    expect(resizeBilinear(tensor(new Float32Array(0), [0, 0]), 0, 0).data.length).toBe(0);
    expect(() => resizeBilinear(tensor(new Float32Array(0), [0, 0]), 2, 2)).toThrow(
      'an empty image cannot be resized: [0, 0]',
    );
  });

  test('resizeBilinear refuses other ranks and sizes that are not whole', () => {
    expect(() => resizeBilinear(tensor(new Float32Array(2), [2]), 2, 2)).toThrow(RangeError);
    expect(() => resizeBilinear(fromRows([[1]]), 1.5, 2)).toThrow('[1, 1] to 1.5 x 2');
    expect(() => resizeBilinear(fromRows([[1]]), -1, 2)).toThrow(RangeError);
  });
});
