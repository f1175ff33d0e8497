import { describe, expect, test } from 'vitest';
import { largestComponentBox } from '../../src/index.js';

describe('largestComponentBox', () => {
  test('largestComponentBox bounds the largest piece; corners do not connect', () => {
    const mask = [
      [1, 0, 0, 1],
      [0, 1, 1, 0],
      [0, 1, 0, 0],
    ];
    expect(largestComponentBox(mask.flat(), 4)).toEqual({ x0: 1, y0: 1, x1: 3, y1: 3 });
    expect(largestComponentBox([0, 0], 2)).toBeNull();
  });
});
