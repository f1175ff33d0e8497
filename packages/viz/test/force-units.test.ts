import { expect, test } from 'vitest';
import { linearScale } from '../src/axis.js';
import { forceUnits } from '../src/force-units.js';
import { adult } from './fixtures.js';

const logits = adult({ unit: 'logit' });
const one = { values: [1, 2], base: -1, output: 2 };
const logistic = (v: number): number => 1 / (1 + Math.exp(-v));

test('forceUnits writes values in their own unit unless it is told otherwise', () => {
  const { words, write, ticks, notes } = forceUnits(logits, one);
  expect([words, write(2), ticks, notes]).toEqual(['log-odds of >50K', '2.00', undefined, []]);
});

test('forceUnits with link logit writes the logistic function of log-odds', () => {
  const { words, write, notes } = forceUnits(logits, one, 'logit');
  expect([words, write(2), write(-1), notes]).toEqual([
    'probability of >50K',
    '0.881',
    '0.269',
    ['contributions in log-odds'],
  ]);
});

test('forceUnits with link logit puts ticks where the logistic function gives what they say', () => {
  for (const [low, high] of [
    [-9, 9],
    [-1, 2],
    [0.1, 0.4],
    [5, 8],
  ]) {
    const ticks = forceUnits(logits, one, 'logit').ticks?.(linearScale(low, high, 0, 900)) ?? [];
    expect(ticks.length).toBeGreaterThanOrEqual(3);
    for (const { value, text } of ticks) {
      expect(value >= low && value <= high).toBe(true);
      expect(Number(text)).toBeCloseTo(logistic(value), 4);
    }
  }
});
