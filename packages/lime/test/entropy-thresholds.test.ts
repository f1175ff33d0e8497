import { readGolden } from '@xai/test-kit';
import { describe, expect, test } from 'vitest';
import { entropyThresholds } from '../src/discretize/entropy-thresholds.js';

describe('entropyThresholds', () => {
  const cases = readGolden<{ x: number[]; y: number[]; thresholds: number[] }[]>(
    new URL('./golden/entropy-thresholds.json', import.meta.url),
  );

  test.each(cases.map((c, i) => [i, c] as const))(
    'entropyThresholds equals scikit-learn, ties and all: case %i',
    (_, c) => {
      expect(entropyThresholds(c.x, Int32Array.from(c.y), 3)).toEqual(c.thresholds);
    },
  );

  test('entropyThresholds leaves pure and constant columns whole', () => {
    expect(entropyThresholds([1, 2, 3], Int32Array.of(1, 1, 1), 3)).toEqual([]);
    expect(entropyThresholds([5, 5, 5], Int32Array.of(0, 1, 0), 3)).toEqual([]);
  });
});
