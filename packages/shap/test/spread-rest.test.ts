import '@xai/test-kit';
import { expect, it } from 'vitest';
import { spreadRest } from '../src/spread-rest.js';
import { networkGame } from './support.js';

const spread = (values: number[], errors: number[], total: number) => {
  const { predict } = networkGame(2, 1);
  const game = { predict, full: Float64Array.of(total), empty: Float64Array.of(0) };
  const solution = {
    values: Float64Array.from(values),
    standardErrors: Float64Array.from(errors),
    sampled: true,
    budget: 1,
    diagnostics: {},
  };
  return spreadRest(game, solution).values;
};

it('spreadRest makes the values sum to the total, by variance', () => {
  const found = spread([1, 2, 3], [1, 2, 0], 11);
  expect(found).toBeCloseToArray([1 + 5 / 5, 2 + (5 * 4) / 5, 3], { abs: 1e-5 });
});

it('spreadRest leaves values without any variance alone', () => {
  expect(spread([1, 2], [0, 0], 5)).toEqual(Float64Array.of(1, 2));
});
