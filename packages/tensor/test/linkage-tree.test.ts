import { expect, test } from 'vitest';
import { fromRows, linkage, tensor } from '../src/index.js';
import { treeOf } from '../src/linkage-tree.js';

test('treeOf gives the children of each join, none for points', () => {
  const { n, left, right } = treeOf(linkage([1, 5, 2]));
  expect(n).toBe(3);
  expect([...left]).toEqual([-1, -1, -1, 0, 2]);
  expect([...right]).toEqual([-1, -1, -1, 1, 3]);
});

test('treeOf refuses what joins a cluster twice, before it is made, or not at all', () => {
  expect(() => treeOf(fromRows([[0, 0, 1, 2]]))).toThrow('row 0 joins 0');
  expect(() => treeOf(fromRows([[0, 2, 1, 2]]))).toThrow('row 0 joins 2');
  expect(() => treeOf(fromRows([[0, 0.5, 1, 2]]))).toThrow('row 0 joins 0.5');
  expect(() => treeOf(tensor(new Float64Array(3), [1, 3]))).toThrow('[n - 1, 4]: [1, 3]');
});
