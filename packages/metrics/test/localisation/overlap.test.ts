import { tensor } from '@xai/tensor';
import { expect, test } from 'vitest';
import { f1, iou, overlap, precision, recall } from '../../src/index.js';

test('f1 is 2 IoU / (1 + IoU), and the harmonic mean of precision and recall', () => {
  const counts = overlap([1, 1, 1, 0, 0], tensor(Uint8Array.of(1, 0, 1, 1, 0), [1, 5]));
  expect(counts).toEqual({ truePositive: 2, falsePositive: 1, falseNegative: 1 });
  const [i, p, r] = [iou(counts) ?? 0, precision(counts) ?? 0, recall(counts) ?? 0];
  expect(f1(counts)).toBeCloseTo((2 * i) / (1 + i), 12);
  expect(f1(counts)).toBeCloseTo((2 * p * r) / (p + r), 12);
});
