import { fromRows } from '@xai/tensor';
import { describe, expect, test } from 'vitest';
import { groupFeatures } from '../src/index.js';
import { attribution } from './attribution.js';

describe('groupFeatures', () => {
  test('groupFeatures sums the values of a group and keeps base plus values', () => {
    const grouped = groupFeatures(attribution(), { Person: ['Age', 'Sex'] });
    expect(grouped.features).toEqual(['Person', 'Hours']);
    expect(grouped.values).toEqual(
      fromRows([
        [0.375, 0],
        [-0.125, -0.0625],
      ]),
    );
    expect(grouped.data).toEqual(
      fromRows([
        [Number.NaN, Number.NaN],
        [Number.NaN, 20],
      ]),
    );
    expect(grouped.interactions).toBeUndefined();
  });

  test('groupFeatures refuses an unknown feature and a feature in two groups', () => {
    expect(() => groupFeatures(attribution(), { x: ['Height'] })).toThrow('group x names an unknown column: Height');
    expect(() => groupFeatures(attribution(), { x: ['Age'], y: [0] })).toThrow('Age is in two');
  });
});
