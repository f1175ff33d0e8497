import { expect, test } from 'vitest';
import { percentile } from '../src/index.js';
import { type Distributions, golden } from './golden.js';

const { percents, percentiles } = golden<{ cases: Distributions }>('distributions').cases;

test('percentile equals numpy’s bit for bit', () => {
  for (const { values, expected } of percentiles) expect([...percentile(values, percents)]).toEqual(expected);
});

test('percentile of one p is a number, and leaves its input alone', () => {
  const values = [3, 1, 2];
  expect(percentile(values, 50)).toBe(2);
  expect(values).toEqual([3, 1, 2]);
});

test('percentile refuses no values, NaN, and p outside [0, 100]', () => {
  expect(() => percentile([], 50)).toThrow('none');
  expect(() => percentile([1, Number.NaN], 50)).toThrow('NaN among them');
  expect(() => percentile([1], 101)).toThrow('lies in [0, 100]: 101');
  expect(() => percentile([1], [Number.NaN])).toThrow(RangeError);
});
