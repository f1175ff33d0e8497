import { describe, expect, it } from 'vitest';
import { split } from '../src/index.js';

describe('split(n, options)', () => {
  it('puts every row in exactly one part, each ascending', () => {
    const { train, test } = split(1000, { seed: 3 });
    expect(test).toHaveLength(200);
    expect([...train, ...test].sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, i) => i));
    expect([...test]).toEqual([...test].sort((a, b) => a - b));
  });

  it('gives the same parts for the same seed, and others for another', () => {
    expect(split(500, { seed: 1 })).toEqual(split(500, { seed: 1 }));
    expect(split(500, { seed: 1 }).test).not.toEqual(split(500, { seed: 2 }).test);
  });

  it('takes a test row from anywhere with equal chance', () => {
    const hits = new Float64Array(10);
    for (let seed = 0; seed < 2000; seed++) for (const row of split(10, { seed, test: 0.3 }).test) hits[row]++;
    for (const count of hits) expect(Math.abs(count - 600)).toBeLessThan(5 * Math.sqrt(2000 * 0.3 * 0.7));
  });

  it('keeps the named rows in the test part without enlarging it', () => {
    for (let seed = 0; seed < 20; seed++) {
      const { train, test } = split(100, { seed, keepInTest: [7, 42, 7] });
      expect(test).toHaveLength(20);
      expect([...test]).toEqual(expect.arrayContaining([7, 42]));
      expect(train).toHaveLength(80);
    }
  });

  it('refuses an impossible share, an unknown row and an empty part', () => {
    expect(() => split(10, { seed: 0, test: 1 })).toThrow('datasets: the test share must lie between 0 and 1: 1');
    expect(() => split(10, { seed: 0, test: Number.NaN })).toThrow(RangeError);
    expect(() => split(10, { seed: 0, keepInTest: [10] })).toThrow('a row that does not exist among 10: 10');
    expect(() => split(1, { seed: 0 })).toThrow('rows in both parts');
    expect(() => split(3, { seed: 0, keepInTest: [0, 1, 2] })).toThrow('rows in both parts');
  });

  it('refuses a seed that is not a number', () => {
    expect(() => split(10, { seed: Number.NaN })).toThrow(RangeError);
  });
});
