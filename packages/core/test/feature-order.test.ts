import { fromRows } from '@xai/tensor';
import { describe, expect, test } from 'vitest';
import { featureOrder, meanAbs } from '../src/index.js';
import { attribution } from './attribution.js';

describe('meanAbs and featureOrder', () => {
  test('meanAbs is the mean of |value| over the rows', () => {
    expect([...meanAbs(attribution())]).toEqual([0.375, 0.125, 0.03125]);
  });

  test('featureOrder falls by mean |value|, ties in column order', () => {
    const values = fromRows([
      [1, -3, 1],
      [-1, 3, 1],
    ]);
    expect(featureOrder({ ...attribution(), values })).toEqual([1, 0, 2]);
  });

  test('featureOrder sums over targets', () => {
    const other = { ...attribution(), values: fromRows([[0, 0, 9]]) };
    expect(featureOrder([attribution(), other])).toEqual([2, 0, 1]);
  });
});
