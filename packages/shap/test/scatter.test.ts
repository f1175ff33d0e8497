import '@xai/test-kit';
import { contiguous } from '@xai/tensor';
import { expect, it } from 'vitest';
import { scatter } from '../src/scatter.js';

const row = (players: number[], values: number[]) => ({
  players,
  full: new Float64Array(2),
  solution: { values: Float64Array.from(values), sampled: false, budget: 1, diagnostics: {} },
});

it('scatter spreads the playing players to all features, one view a target', () => {
  const views = scatter([row([0, 2], [1, 10, 2, 20]), row([], [])], (s) => s.values, 3, 2, 1, 0);
  expect(views?.map((v) => Array.from(contiguous(v).data))).toEqual([
    [1, 0, 2, 0, 0, 0],
    [10, 0, 20, 0, 0, 0],
  ]);
  expect(views?.[1].data).toBe(views?.[0].data);
});

it('scatter spreads pairs of players to [rows, features, features]', () => {
  const [view] = scatter([row([2, 0], [1, 2, 3, 4])], (s) => s.values, 3, 1, 2, 0) ?? [];
  expect(view.shape).toEqual([1, 3, 3]);
  expect(Array.from(view.data)).toEqual([4, 0, 3, 0, 0, 0, 2, 0, 1]);
});

it('scatter marks a row that lacks the numbers, and is null where all do', () => {
  const rows = [row([0], [5]), row([1], [6])];
  const [view] = scatter(rows, (s) => (s.values[0] === 5 ? s.values : undefined), 2, 1, 1, Number.NaN) ?? [];
  expect(view).toBeCloseToArray([5, 0, Number.NaN, Number.NaN]);
  expect(scatter(rows, () => undefined, 2, 1, 1, 0)).toBeNull();
});
