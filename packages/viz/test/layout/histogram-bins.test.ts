import { expect, test } from 'vitest';
import { histogramBins } from '../../src/layout/histogram-bins.js';

test('histogramBins counts equal bins, the last with its upper end', () => {
  expect(Array.from(histogramBins([0, 0.4, 1, 2, 3, Number.NaN], 0, 2, 2))).toEqual([2, 2]);
});
