import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { random, truncatedNormal } from '../src/index.js';
import { type Distributions, golden } from './golden.js';

const { cases } = golden<{ cases: Distributions }>('distributions');
const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe('truncatedNormal', () => {
  test('truncatedNormal equals scipy’s truncnorm.ppf, in the body, in tails of 31, 100 and a million sd', () => {
    for (const [low, high, p, x] of cases.truncated) {
      const got = truncatedNormal(0, 1, low, high)(p);
      expect(Math.abs(got - x), `[${low}, ${high}] at ${p}: ${got}, ${x}`).toBeLessThan(
        1e-9 * Math.max(1, Math.abs(x)),
      );
    }
  });

  test('truncatedNormal stays in its bounds and rises, whatever they are', () => {
    fc.assert(
      fc.property(number, fc.double({ min: 0, max: 1e4, noNaN: true }), number, number, (mean, sd, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const q = truncatedNormal(mean, sd, low, high);
        const values = [0, 0.001, 0.25, 0.5, 0.75, 0.999, 1].map(q);
        for (const v of values) expect(v >= low && v <= high).toBe(true);
        const slack = 1e-9 * Math.max(1, Math.abs(low), Math.abs(high), Math.abs(mean));
        for (let i = 1; i < values.length; i++) expect(values[i]).toBeGreaterThanOrEqual(values[i - 1] - slack);
      }),
      { numRuns: 1000 },
    );
  });

  test('truncatedNormal mirrors', () => {
    for (const [low, high] of [
      [2, 3],
      [9, 12],
      [0.5, 40],
      [8, Number.POSITIVE_INFINITY],
      [50, 50.01],
      [1000, Number.POSITIVE_INFINITY],
    ]) {
      const [right, left] = [truncatedNormal(1, 2, 1 + low, 1 + high), truncatedNormal(1, 2, 1 - high, 1 - low)];
      for (const p of [0.1, 0.5, 0.9]) expect(right(p) - 1).toBeCloseTo(1 - left(1 - p), 9);
    }
  });

  test('truncatedNormal beyond 100 sd is exponential: its mean lies 1 / a above the bound (Robert 1995)', () => {
    const q = truncatedNormal(0, 1, 100, Number.POSITIVE_INFINITY);
    const r = random(1);
    let sum = 0;
    for (let i = 0; i < 20_000; i++) sum += q(r.uniform()) - 100;
    expect(Math.abs(sum / 20_000 - 0.01)).toBeLessThan(4e-4);
  });

  test('truncatedNormal of a sliver is uniform in it', () => {
    const q = truncatedNormal(0, 1, 2, 2 + 1e-12);
    expect((q(0.5) - 2) / 1e-12).toBeCloseTo(0.5, 2);
  });

  test('truncatedNormal without spread is the point nearest to the mean', () => {
    expect(truncatedNormal(5, 0, 1, 3)(0.2)).toBe(3);
    expect(truncatedNormal(2, 0, 1, 3)(0.9)).toBe(2);
    expect(truncatedNormal(7, 1, 3, 3)(0.5)).toBe(3);
    expect(truncatedNormal(7, 1e-11, 7, 7)(0.5)).toBe(7);
    expect(truncatedNormal(0, 1e-323, 1e-15, 2e-15)(0.5)).toBe(1e-15);
    expect(truncatedNormal(0, 1e-323, -2e-15, -1e-15)(0.5)).toBe(-1e-15);
  });

  test('truncatedNormal far out has no mass at its farther bound: quantiles invert the distribution function', () => {
    // log of the survival function by its asymptotic series, Abramowitz and Stegun 26.2.12
    const logTail = (x: number) =>
      (-x * x) / 2 - Math.log(x) + Math.log1p(-(x ** -2) + 3 * x ** -4 - 15 * x ** -6 + 105 * x ** -8);
    for (const [a, b] of [
      [28, 28.2],
      [40, 40.01],
      [30, 33],
    ]) {
      const share = (x: number) => Math.expm1(logTail(x) - logTail(a)) / Math.expm1(logTail(b) - logTail(a));
      const [right, left] = [truncatedNormal(0, 1, a, b), truncatedNormal(0, 1, -b, -a)];
      for (const p of [1e-6, 0.01, 0.5, 0.99, 1 - 1e-6]) {
        expect(right(p)).toBeLessThan(b);
        expect(share(right(p))).toBeCloseTo(p, 8);
        expect(share(-left(p))).toBeCloseTo(1 - p, 8);
      }
    }
  });

  test('truncatedNormal joins the far tail without a step', () => {
    const [inside, outside] = [truncatedNormal(0, 1, 7.9999999, 9), truncatedNormal(0, 1, 8.0000001, 9)];
    for (const p of [0.01, 0.5, 0.99]) expect(inside(p)).toBeCloseTo(outside(p), 5);
  });

  test.each([
    [0, 1, 2, 1],
    [0, -1, 0, 1],
    [Number.NaN, 1, 0, 1],
    [0, 1, Number.NaN, 1],
    [0, Number.POSITIVE_INFINITY, 0, 1],
  ])('truncatedNormal refuses (%d, %d, %d, %d)', (mean, sd, low, high) => {
    expect(() => truncatedNormal(mean, sd, low, high)).toThrow(RangeError);
  });
});
