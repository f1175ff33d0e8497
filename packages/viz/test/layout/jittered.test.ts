import { expect, test } from 'vitest';
import { jittered, smallestGap } from '../../src/layout/jittered.js';

test('jittered moves values by at most half of the share of the smallest gap, the same for the same seed', () => {
  const values = Float64Array.of(0, 2, 2, 5, Number.NaN);
  expect(smallestGap(values)).toBe(2);
  const moved = jittered(values, 0.5);
  moved.forEach((v, i) => {
    if (i < 4) expect(Math.abs(v - values[i])).toBeLessThanOrEqual(0.5);
  });
  expect(jittered(values, 0.5)).toEqual(moved);
});
