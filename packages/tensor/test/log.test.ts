import { expect, it } from 'vitest';
import { log } from '../src/log.js';
import { random } from '../src/random.js';

it('log is within an ulp of Math.log', () => {
  const r = random(1);
  for (let i = 0; i < 20_000; i++) {
    const x = 10 ** ((r.uniform() - 0.5) * 600) * r.uniform();
    expect(Math.abs(log(x) - Math.log(x))).toBeLessThanOrEqual(2 ** -52 * Math.abs(Math.log(x)));
  }
});

it('log keeps log 1 = 0, powers of two, and the smallest and largest numbers', () => {
  expect(log(1)).toBe(0);
  expect(log(2 ** 40)).toBeCloseTo(40 * Math.LN2, 13);
  expect(log(5e-324)).toBeCloseTo(-744.4400719213812, 12);
  expect(log(Number.MAX_VALUE)).toBeCloseTo(709.782712893384, 12);
});

it('log is -Infinity at 0, Infinity at Infinity, NaN below 0 and for NaN', () => {
  expect([0, Number.POSITIVE_INFINITY, -1, Number.NaN].map(log)).toEqual([
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NaN,
    Number.NaN,
  ]);
});

it('log gives these bits on every machine', () => {
  expect([0.2, 0.3, 3, 1e-7, 12345.678].map(log)).toEqual([
    -1.6094379124341003, -1.2039728043259361, 1.0986122886681096, -16.11809565095832, 9.421061321291832,
  ]);
});
