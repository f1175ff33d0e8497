import { expect, it } from 'vitest';
import { measured } from '../src/measured.js';

/** The share of numbers that two rows have in common; not defined for rows of zeros. */
const equal = {
  score: (a: Float64Array, b: Float64Array) =>
    a.every((v) => v === 0) ? Number.NaN : a.filter((v, i) => v === b[i]).length / a.length,
  chance: (a: Float64Array, _: Float64Array, top: number) => top / a.length,
};
const pair = (a: number[], b: number[]) => [Float64Array.from(a), Float64Array.from(b)] as const;

it('measured means over the rows where the measure is defined, and keeps every row', () => {
  const rows = [pair([1, 2], [1, 2]), pair([0, 0], [0, 0]), pair([1, 2], [1, 3])];
  const found = measured(equal, rows, [[pair([1, 1], [1, 0])], []], 1);
  expect(found.mean).toBe(0.75);
  expect(Array.from(found.perRow)).toEqual([1, Number.NaN, 0.5]);
  expect(found.chance).toBe(0.5);
  expect(found.ceilings).toEqual([0.5, Number.NaN]);
});
