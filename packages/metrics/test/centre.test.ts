import '@xai/test-kit';
import { fromRows } from '@xai/tensor';
import { expect, it } from 'vitest';
import { centre } from '../src/index.js';
import { attribution } from './support.js';

const weights = attribution(
  [
    [2, -4],
    [1, 3],
  ],
  {
    game: 'surrogate',
    method: 'lime',
    standardErrors: fromRows([
      [0.5, 1],
      [1, 2],
    ]),
  },
);

it('centre makes contributions w (z - mean z) of weights, their errors alike', () => {
  const c = centre(
    weights,
    fromRows([
      [1, 0],
      [1, 1],
    ]),
    { data: [0.25, 0.5], shape: [2] },
  );
  expect(c.values).toBeCloseToArray([1.5, 2, 0.75, 1.5]);
  expect(c.standardErrors).toBeCloseToArray([0.375, 0.5, 0.75, 1]);
  expect(c.settings.centred).toBe(true);
});

it('centre takes one mean for each row, or the design in the diagnostics', () => {
  const z = [
    [1, 0],
    [1, 1],
  ];
  const meanZ = [
    [0.25, 0.5],
    [0, 0.5],
  ];
  const given = centre(weights, fromRows(z), fromRows(meanZ));
  expect(given.values).toBeCloseToArray([1.5, 2, 1, 1.5]);
  const told = centre({ ...weights, diagnostics: z.map((row, i) => ({ z: row, meanZ: meanZ[i] })) });
  expect(told.values).toBeCloseToArray(given.values);
});

it('centre of a linear model of the features is its Shapley value: w (x - mean x)', () => {
  const x = [[3, 5]];
  const mean = [1, 7];
  const c = centre(attribution([[2, -1]]), fromRows(x), { data: mean, shape: [2] });
  expect(c.values).toBeCloseToArray([2 * (3 - 1), -1 * (5 - 7)]);
});

it('centre refuses a design that is absent or does not fit', () => {
  expect(() => centre(weights)).toThrow(
    "metrics: centring needs the surrogate's z, given or in the diagnostics: lime has none",
  );
  expect(() => centre(weights, fromRows([[1, 0, 0]]), { data: [0, 0], shape: [2] })).toThrow(
    'z needs 2 finite numbers for 2 rows: 3',
  );
});
