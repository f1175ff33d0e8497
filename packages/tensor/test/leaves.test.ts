import { expect, test } from 'vitest';
import { fromRows, leaves, tensor } from '../src/index.js';
import { type Clustering, golden } from './golden.js';

const { cases } = golden<{ cases: Clustering[] }>('clustering');

test.each(['single', 'complete', 'average', 'ward'] as const)(
  'leaves of a %s tree equal scipy’s leaves_list',
  (method) => {
    for (const { trees } of cases) expect([...leaves(fromRows(trees[method].linkage))]).toEqual(trees[method].leaves);
  },
);

test('leaves of a matrix without a join is the one point', () => {
  expect([...leaves(tensor(new Float64Array(0), [0, 4]))]).toEqual([0]);
});

test('leaves refuses a matrix that is no tree', () => {
  expect(() => leaves(fromRows([[0, 0, 1, 2]]))).toThrow('row 0 joins 0');
  expect(() => leaves(fromRows([[0, 2, 1, 2]]))).toThrow('row 0 joins 2');
  expect(() => leaves(fromRows([[0, -1, 1, 2]]))).toThrow(RangeError);
  expect(() => leaves(tensor(new Float64Array(3), [1, 3]))).toThrow('[n - 1, 4]: [1, 3]');
});
