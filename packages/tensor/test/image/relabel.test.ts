import { expect, test } from 'vitest';
import { relabel } from '../../src/image/relabel.js';

test('relabel counts labels from 0 in rising order', () => {
  expect([...relabel(Int32Array.of(7, 3, 7, 9))]).toEqual([1, 0, 1, 2]);
});

test('relabel leaves labels that are counted already, and takes negative ones', () => {
  expect([...relabel(Int32Array.of(0, 1, 2, 1))]).toEqual([0, 1, 2, 1]);
  expect([...relabel(Int32Array.of(-5, 4, -5))]).toEqual([0, 1, 0]);
  expect(relabel(new Int32Array(0))).toHaveLength(0);
});
