import { expect, test } from 'vitest';
import { contiguous, fromRows, rows, toRows } from '../src/index.js';

const table = fromRows([
  [1, 2],
  [3, 4],
  [5, 6],
]);

test('rows gives one row where only its index is given, a range else', () => {
  expect(toRows(rows(table, 1))).toEqual([[3, 4]]);
  expect(toRows(rows(table, 1, 3))).toEqual([
    [3, 4],
    [5, 6],
  ]);
  expect(rows(table, 2, 2).shape).toEqual([0, 2]);
});

test('rows copies nothing and views views', () => {
  const view = rows(rows(table, 1, 3), 1);
  expect(view.data).toBe(table.data);
  expect([...contiguous(view).data]).toEqual([5, 6]);
});

test('rows of a reversed, transposed view follow its strides', () => {
  const transposed = { data: table.data, shape: [2, 3], stride: [1, 2] };
  expect([...contiguous(rows(transposed, 1)).data]).toEqual([2, 4, 6]);
  const reversed = { data: table.data, shape: [3, 2], stride: [-2, 1], offset: 4 };
  expect([...contiguous(rows(reversed, 0)).data]).toEqual([5, 6]);
});

test.each([[-1], [3], [1.5], [2, 1], [0, 4]])('rows refuses rows that do not exist: %j', (from, to?: number) => {
  expect(() => rows(table, from, to)).toThrow('do not exist: shape [3, 2]');
});
