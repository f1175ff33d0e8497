import { expect, test } from 'vitest';
import '@xai/test-kit';
import { rank } from '../src/index.js';
import { type Distributions, golden } from './golden.js';

test('rank equals scipy’s rankdata with ties', () => {
  const { values, ranks } = golden<{ cases: Distributions }>('distributions').cases;
  expect([...rank(values)]).toEqual(ranks);
});

test('rank shares the mean among equals, takes infinities, and nothing', () => {
  expect([...rank([2, 1, 2, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])]).toEqual([3.5, 2, 3.5, 5, 1]);
  expect([...rank([0, -0])]).toEqual([1.5, 1.5]);
  expect(rank([]).length).toBe(0);
});

test('rank refuses NaN by its place', () => {
  expect(() => rank([1, Number.NaN])).toThrow('tensor: NaN has no rank: value 1');
});
