import '@xai/test-kit';
import { fromRows, random, weightedRidge } from '@xai/tensor';
import { expect, it } from 'vitest';
import { coalitionPairs } from '../src/coalition-pairs.js';
import { pairedRegression } from '../src/paired-regression.js';
import { byOrders, networkGame } from './support.js';

const index = (z: ArrayLike<number>) => Array.from(z).reduce((s, v, i) => s + v * 2 ** i, 0);

/** The pairs of a game, evaluated. */
function evaluated(players: number, count: number, seed: number) {
  const { table } = networkGame(players, seed);
  const v = (z: Uint8Array) => table[index(z)];
  const pairs = coalitionPairs(
    players,
    random(seed),
  )(count).map((pair) => ({
    ...pair,
    difference: Float64Array.of(v(pair.coalition) - v(pair.coalition.map((z) => 1 - z))),
  }));
  return { table, pairs, total: Float64Array.of(table[table.length - 1] - table[0]) };
}

it('pairedRegression on every pair is the Shapley value, without error', () => {
  const { table, pairs, total } = evaluated(7, 2 ** 6 - 1, 1);
  const found = pairedRegression(pairs, total);
  expect(found.values).toBeCloseToArray(byOrders(table, 7), { rel: 1e-10 });
  expect(found.standardErrors).toBeCloseToArray(new Float64Array(7));
});

it('pairedRegression is the weighted regression on both halves with the constraint as a heavy row', () => {
  const players = 8;
  const { table, pairs, total } = evaluated(players, 40, 2);
  const halves = pairs.flatMap(({ coalition, stratum }) => {
    const weight = (stratum.weight * stratum.pairs) / stratum.drawn;
    return [coalition, coalition.map((z) => 1 - z)].map((z) => ({
      z: Array.from(z),
      gain: table[index(z)] - table[0],
      weight,
    }));
  });
  const rows = [...halves, { z: new Array(players).fill(1), gain: total[0], weight: 1e7 }];
  const expected = weightedRidge(
    fromRows(rows.map((r) => r.z)),
    { data: Float64Array.from(rows, (r) => r.gain), shape: [rows.length] },
    {
      weights: rows.map((r) => r.weight),
      alpha: 0,
      intercept: false,
    },
  );
  expect(pairedRegression(pairs, total).values).toBeCloseToArray(expected.coefficients, { rel: 1e-5 });
});

it('pairedRegression solves several outputs at once, and each sums to its total', () => {
  const { pairs, total } = evaluated(9, 60, 3);
  const both = pairedRegression(
    pairs.map((p) => ({ ...p, difference: Float64Array.of(-2 * p.difference[0], p.difference[0]) })),
    Float64Array.of(-2 * total[0], total[0]),
  );
  const one = pairedRegression(pairs, total);
  const second = both.values.filter((_, at) => at % 2 === 1);
  expect(second).toBeCloseToArray(one.values, { rel: 1e-12 });
  expect(both.standardErrors.filter((_, at) => at % 2 === 0)).toBeCloseToArray(
    one.standardErrors.map((e) => 2 * e),
    { rel: 1e-12 },
  );
  expect(second.reduce((sum, v) => sum + v, 0)).toBeCloseTo(total[0], 12);
});

it('pairedRegression does not depend on which player is eliminated', () => {
  const { pairs, total } = evaluated(8, 50, 4);
  const turned = pairs.map((p) => ({ ...p, coalition: Uint8Array.from([...p.coalition.subarray(1), p.coalition[0]]) }));
  const [a, b] = [pairedRegression(pairs, total), pairedRegression(turned, total)];
  expect([...b.values.subarray(7), ...b.values.subarray(0, 7)]).toBeCloseToArray(a.values, { rel: 1e-10 });
  expect([...b.standardErrors.subarray(7), ...b.standardErrors.subarray(0, 7)]).toBeCloseToArray(a.standardErrors, {
    rel: 1e-10,
  });
});

it('pairedRegression gives no standard errors for fewer than 3 pairs a player, where they would say too little', () => {
  const [few, enough] = [evaluated(8, 23, 4), evaluated(8, 24, 4)];
  const found = pairedRegression(few.pairs, few.total);
  expect(found.values.every(Number.isFinite)).toBe(true);
  expect(found.standardErrors).toBeCloseToArray(new Float64Array(8).fill(Number.NaN));
  expect(pairedRegression(enough.pairs, enough.total).standardErrors.every(Number.isFinite)).toBe(true);
});

it('pairedRegression refuses pairs that determine no values', () => {
  const { pairs, total } = evaluated(8, 50, 4);
  expect(() => pairedRegression(pairs.slice(0, 3), total)).toThrow('do not determine 8 values: 3 pairs');
});
