import '@xai/test-kit';
import { random } from '@xai/tensor';
import { expect, it } from 'vitest';
import { shapleyInteractions } from '../src/shapley-interactions.js';
import { shapleyTaylor } from '../src/shapley-taylor.js';
import { shapleyValues } from '../src/shapley-values.js';

const players = 5;
const r = random(2);
const table = Float64Array.from({ length: 2 * 2 ** players }, () => r.normal());
const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

it('shapleyInteractions is the index of Grabisch and Roubens, halved', () => {
  const found = shapleyInteractions(table, players, 2);
  const v = (s: number) => table[2 * s + 1];
  for (let i = 0; i < players; i++) {
    for (let j = 0; j < players; j++) {
      if (i === j) continue;
      let index = 0;
      for (let s = 0; s < 2 ** players; s++) {
        if ((s >> i) & 1 || (s >> j) & 1) continue;
        const size = s.toString(2).split('1').length - 1;
        const share = (factorial(size) * factorial(players - size - 2)) / factorial(players - 1);
        index += share * (v(s | (1 << i) | (1 << j)) - v(s | (1 << i)) - v(s | (1 << j)) + v(s));
      }
      expect(found[(i * players + j) * 2 + 1]).toBeCloseTo(index / 2, 12);
    }
  }
});

it('shapleyInteractions has rows that sum to the Shapley values', () => {
  const found = shapleyInteractions(table, players, 2);
  shapleyValues(table, players, 2).forEach((value, at) => {
    const [i, o] = [Math.floor(at / 2), at % 2];
    let sum = 0;
    for (let j = 0; j < players; j++) sum += found[(i * players + j) * 2 + o];
    expect(sum).toBeCloseTo(value, 12);
  });
});

it('shapleyInteractions and shapleyTaylor of one player hold its gain, of two their joint effect', () => {
  for (const index of [shapleyInteractions, shapleyTaylor])
    expect(index(Float64Array.of(1, 4), 1, 1)).toEqual(Float64Array.of(3));
  expect(shapleyInteractions(Float64Array.of(0, 1, 2, 10), 2, 1)).toBeCloseToArray([1, 3.5, 3.5, 2]);
  expect(shapleyTaylor(Float64Array.of(0, 1, 2, 10), 2, 1)).toBeCloseToArray([1, 3.5, 3.5, 2]);
});

it('shapleyTaylor sums to v(all) - v({}) in all', () => {
  const found = shapleyTaylor(table, players, 2);
  for (const o of [0, 1]) {
    const sum = found.filter((_, at) => at % 2 === o).reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(table[2 * 31 + o] - table[o], 12);
  }
});
