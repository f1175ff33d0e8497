import { expect, test } from 'vitest';
import { takeRows } from '../src/index.js';
import { attribution } from './attribution.js';

test('takeRows of all rows in order is the attribution itself', () => {
  expect(takeRows(attribution(), [0, 1])).toEqual(attribution());
});

test.each([-1, 2, 0.5])('takeRows refuses position %d', (i) => {
  expect(() => takeRows(attribution(), [i])).toThrow('does not exist: the attribution has 2 rows');
});
