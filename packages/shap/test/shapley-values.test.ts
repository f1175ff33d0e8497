import { random } from '@xai/tensor';
import { expect, it } from 'vitest';
import { shapleyValues, shapleyWeights } from '../src/shapley-values.js';
import { byOrders } from './support.js';

const noise = (players: number, outputs = 1) => {
  const r = random(players);
  return Float64Array.from({ length: 2 ** players * outputs }, () => r.normal());
};

it.each([1, 2, 3, 6])('shapleyValues is the mean gain over all orders of %d players', (players) => {
  const table = noise(players);
  expect(shapleyValues(table, players, 1)).toBeCloseToArray(byOrders(table, players), { rel: 1e-12 });
});

it('shapleyValues of nobody is empty', () => {
  expect(shapleyValues(Float64Array.of(3), 0, 1)).toHaveLength(0);
});

it('shapleyValues of the glove game is 2/3, 1/6, 1/6', () => {
  const glove = Float64Array.of(0, 0, 0, 1, 0, 1, 0, 1);
  expect(shapleyValues(glove, 3, 1)).toBeCloseToArray([2 / 3, 1 / 6, 1 / 6], { abs: 1e-15 });
});

it('shapleyValues solves several outputs at once', () => {
  const table = noise(4, 3);
  const found = shapleyValues(table, 4, 3);
  for (let o = 0; o < 3; o++) {
    const own = shapleyValues(
      table.filter((_, at) => at % 3 === o),
      4,
      1,
    );
    expect(found.filter((_, at) => at % 3 === o)).toEqual(own);
  }
});

it('shapleyWeights of all coalitions without a player sum to 1', () => {
  for (const players of [1, 2, 5, 30, 100]) {
    let [sum, coalitions] = [0, 1];
    shapleyWeights(players).forEach((w, size) => {
      sum += coalitions * w;
      coalitions = (coalitions * (players - 1 - size)) / (size + 1);
    });
    expect(sum).toBeCloseTo(1, 10);
  }
});
