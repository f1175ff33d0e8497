import { expect, test } from 'vitest';
import {
  columnOf,
  featureColumn,
  isNominal,
  listOf,
  oneRow,
  only,
  orderOf,
  rowPosition,
  valueText,
} from '../src/attribution.js';
import { adult, attribution } from './fixtures.js';

const small = attribution(
  [
    [1, 2, 3],
    [4, 5, 6],
  ],
  [
    [7, 8, 9],
    [10, 11, 12],
  ],
);

test('oneRow gives the numbers of one row, by its index in the table', () => {
  const { position, row, values, data, output } = oneRow({ ...small, rows: [40, 70] }, 70);
  expect([position, row, output]).toEqual([1, 70, 15]);
  expect([Array.from(values), Array.from(data)]).toEqual([
    [4, 5, 6],
    [10, 11, 12],
  ]);
});

test('rowPosition is the first row where none is asked for', () => {
  expect(rowPosition({ ...small, rows: [40, 70] })).toBe(0);
  expect(() => rowPosition({ ...small, rows: [] })).toThrow('viz: row 0 is not among the explained ones (none): empty');
});

test('orderOf puts what was asked for first and keeps the others in their order', () => {
  expect(orderOf(small, undefined, [2, 0, 1])).toEqual([2, 0, 1]);
  expect(orderOf(small, ['x1'], [2, 0, 1])).toEqual([1, 2, 0]);
  expect(orderOf(small, [0, 'x2', 1], [2, 0, 1])).toEqual([0, 2, 1]);
  expect(() => orderOf(small, ['x0', 0], [2, 0, 1])).toThrow('viz: an order names each feature once: x0, 0');
  expect(() => orderOf(small, ['x9'], [])).toThrow('viz: the features are x0, x1, x2: x9');
});

test('featureColumn takes names and columns, and refuses what is neither', () => {
  expect([featureColumn(small, 'x2'), featureColumn(small, 1)]).toEqual([2, 1]);
  for (const bad of [-1, 3, 0.5, 'X2', '']) expect(() => featureColumn(small, bad)).toThrow(/^viz: the features are /);
});

test('columnOf reads a column of a transposed tensor too', () => {
  const transposed = { data: Float64Array.of(1, 4, 2, 5, 3, 6), shape: [2, 3], stride: [1, 2] };
  expect(Array.from(columnOf(transposed, 1))).toEqual([2, 5]);
  expect(Array.from(columnOf(small.values, 2))).toEqual([3, 6]);
});

test('valueText names categories, and writes other values as numbers', () => {
  const a = adult();
  expect([valueText(a, 7, 0), valueText(a, 7, 1), valueText(a, 0, 39)]).toEqual(['Female', 'Male', '39']);
  expect([isNominal(a, 7), isNominal(a, 0)]).toEqual([true, false]);
});

test('only and listOf take one attribution as a list of one', () => {
  expect(listOf(small)).toEqual([small]);
  expect(only([small], 'bar')).toBe(small);
  expect(() => only([small, small], 'force')).toThrow(
    'viz: force shows one target, choose one of the list (--target in xai plot): 2 attributions',
  );
});
