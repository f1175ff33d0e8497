import { expect, test } from 'vitest';
import { concatRows, takeRows } from '../src/index.js';
import { attribution } from './attribution.js';

test('concatRows of single rows gives the whole back', () => {
  const a = attribution();
  expect(concatRows([takeRows(a, [0]), takeRows(a, [1])])).toEqual(a);
  expect(concatRows([takeRows(a, [1]), takeRows(a, [0])])).toEqual(takeRows(a, [1, 0]));
});

test('concatRows refuses other features, another target, and nothing', () => {
  expect(() => concatRows([attribution(), { ...attribution(), target: 0 }])).toThrow('of the same features and target');
  expect(() => concatRows([])).toThrow('at least one attribution');
});
