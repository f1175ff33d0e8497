import '@xai/test-kit';
import { expect, it } from 'vitest';
import { meanOfDraws } from '../src/mean-of-draws.js';

it('meanOfDraws gives the mean and SD / sqrt(n)', () => {
  const found = meanOfDraws([Float64Array.of(1, 0), Float64Array.of(3, 0), Float64Array.of(8, 0)]);
  expect(found.values).toBeCloseToArray([4, 0]);
  expect(found.standardErrors).toBeCloseToArray([Math.sqrt(13) / Math.sqrt(3), 0], { abs: 1e-12 });
});

it('meanOfDraws of one draw knows no error', () => {
  expect(meanOfDraws([Float64Array.of(5)])).toEqual({
    values: Float64Array.of(5),
    standardErrors: Float64Array.of(Number.NaN),
  });
});
