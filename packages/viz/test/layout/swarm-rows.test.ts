import { describe, expect, test } from 'vitest';
import { MISSING } from '../../src/layout/color-index.js';
import { greyWords, swarmRows } from '../../src/layout/swarm-rows.js';
import { attribution } from '../fixtures.js';

const a = {
  ...attribution(
    [
      [1, 10, 0.5],
      [2, 20, 0.25],
      [3, 30, 0.125],
    ],
    [
      [5, 0, 1],
      [6, 1, Number.NaN],
      [7, 1, 3],
    ],
  ),
  categories: { x1: ['red', 'green'] },
};
const rows = (options: Partial<Parameters<typeof swarmRows>[3]> = {}, shown = [0, 1, 2], rest: number[] = []) =>
  swarmRows(a, shown, rest, { limit: 400, ...options });

describe('swarmRows', () => {
  test('swarmRows gives each feature its values, and the rest their sum', () => {
    const [first, sum] = rows({}, [1], [0, 2]);
    expect(Array.from(first.values)).toEqual([10, 20, 30]);
    expect(Array.from(sum.values)).toEqual([1.5, 2.25, 3.125]);
    expect([sum.label.full, sum.feature]).toEqual(['Sum of 2 other features', undefined]);
  });

  test('swarmRows colours ordered features on the ramp, nominal and missing ones grey', () => {
    const [numbers, nominal, holes] = rows();
    expect(Array.from(numbers.colors)).toEqual([0, 32, 63]);
    expect(Array.from(nominal.colors)).toEqual([MISSING, MISSING, MISSING]);
    expect(holes.colors[1]).toBe(MISSING);
    expect(Array.from(rows({ ordered: ['x1'] })[1].colors).includes(MISSING)).toBe(false);
  });

  test('swarmRows adds a strip for each category that occurs, the most frequent first, with its count', () => {
    const strips = rows({ strips: ['x1'] }).filter(({ strip }) => strip);
    expect(strips.map(({ label }) => label.full)).toEqual(['green (2)', 'red (1)']);
    expect(strips.map(({ values }) => Array.from(values))).toEqual([[20, 30], [10]]);
    expect(rows({ strips: ['x0'] }).some(({ strip }) => strip)).toBe(false);
  });
});

test('greyWords says what grey means here, and nothing where no dot is grey', () => {
  expect(greyWords(rows())).toBe('categories without an order, missing values');
  expect(greyWords(rows({}, [0], [1]))).toBe('a sum of features');
  expect(greyWords(rows({}, [0]))).toBe('');
});
