import { expect, test } from 'vitest';
import { random } from '../src/index.js';
import { kmeansPlusPlus } from '../src/kmeans-plus-plus.js';

const ones = (n: number) => new Float64Array(n).fill(1);

test('kmeansPlusPlus takes different rows of the table, never one of weight 0', () => {
  const data = Float64Array.of(0, 0, 5, 5, 9, 9, 100, 100);
  for (let seed = 0; seed < 50; seed++) {
    const centres = kmeansPlusPlus(data, 2, 3, Float64Array.of(1, 1, 1, 0), random(seed));
    expect([...centres].sort((a, b) => a - b)).toEqual([0, 0, 5, 5, 9, 9]);
  }
});

test('kmeansPlusPlus gives fewer centres where there are fewer different rows', () => {
  expect([...kmeansPlusPlus(Float64Array.of(3, 3, 8, 8), 1, 4, ones(4), random(1))].sort()).toEqual([3, 8]);
  expect(kmeansPlusPlus(Float64Array.of(3, 3, 3), 1, 2, ones(3), random(1))).toEqual(Float64Array.of(3));
});

test('kmeansPlusPlus draws its first centre by weight', () => {
  const first = (seed: number) => kmeansPlusPlus(Float64Array.of(1, 2), 1, 1, Float64Array.of(1, 3), random(seed))[0];
  const share = Array.from({ length: 2000 }, (_, seed) => first(seed)).filter((v) => v === 2).length / 2000;
  expect(Math.abs(share - 0.75)).toBeLessThan(5 * Math.sqrt((0.75 * 0.25) / 2000));
});

test('kmeansPlusPlus of far apart groups takes one row of each', () => {
  const data = Float64Array.from({ length: 40 }, (_, i) => 1e3 * (i % 4) + i / 40);
  for (let seed = 0; seed < 20; seed++) {
    const centres = kmeansPlusPlus(data, 1, 4, ones(40), random(seed));
    expect([...centres].map((v) => Math.floor(v / 1e3)).sort()).toEqual([0, 1, 2, 3]);
  }
});
