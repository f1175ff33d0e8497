import { tensor } from '@xai/tensor';
import { describe, expect, test } from 'vitest';
import { averagePrecision } from '../../src/index.js';

describe('averagePrecision', () => {
  test('averagePrecision equals scikit-learn on a ranking worked by hand', () => {
    // sklearn.metrics.average_precision_score([1, 0, 1, 0], [.9, .8, .7, .1]) = 1/2 * 1 + 1/2 * 2/3
    const map = tensor(Float64Array.of(0.9, 0.8, 0.7, 0.1), [2, 2]);
    expect(averagePrecision(map, tensor(Uint8Array.of(1, 0, 1, 0), [2, 2]))).toBeCloseTo(0.5 + 1 / 3, 12);
  });

  test('averagePrecision of a constant map is the share of the truth, of a perfect one 1', () => {
    const truth = tensor(Uint8Array.of(1, 0, 0, 0), [2, 2]);
    expect(averagePrecision(tensor(new Float64Array(4), [2, 2]), truth)).toBe(0.25);
    expect(averagePrecision(truth, truth)).toBe(1);
  });
});
