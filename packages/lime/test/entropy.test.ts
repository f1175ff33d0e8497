import { expect, test } from 'vitest';
import { entropy } from '../src/index.js';

const info = { column: 0, name: 'x', mode: 'classification' } as const;
const values = Float64Array.of(5, 1, 4, 2, 3, 6, 8, 7);

const regression = { ...info, mode: 'regression' } as const;

test('entropy takes regression labels above their median as one class, two labels as they are', () => {
  const target = values.map((v) => Math.min(v, 6) * 10);
  expect(entropy(target).edges(values, regression)).toEqual([4.5]);
  expect(entropy([10, 20, 20, 20, 20, 20, 30, 30]).edges(values, regression)).toEqual([6.5]);
  expect(entropy(values.map((v) => (v > 7 ? 1 : 0))).edges(values, regression)).toEqual([7.5]);
});

test('entropy takes the median where no threshold helps', () => {
  expect(entropy(values.map(() => 3)).edges(values, info)).toEqual([4.5]);
});

test('entropy refuses a label that is missing, also where only two values are left', () => {
  expect(() => entropy([0, Number.NaN, 0])).toThrow(
    new RangeError('lime: labels must be finite numbers: NaN in row 1'),
  );
});
