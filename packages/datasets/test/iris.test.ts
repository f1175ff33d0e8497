import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { iris } from '../src/index.js';

const golden = JSON.parse(readFileSync(new URL('golden/scikit-learn.json', import.meta.url), 'utf8')).iris;
const { data, target, targetNames, licence } = await iris();
const row = (i: number) => Array.from(data.data.subarray(i * 4, i * 4 + 4));

describe('iris()', () => {
  it("has scikit-learn's rows", () => {
    expect(data.shape).toEqual([150, 4]);
    expect([row(0), row(1)]).toEqual(golden.first);
    expect(row(149)).toEqual(golden.last);
  });

  it("has scikit-learn's column sums", () => {
    for (let j = 0; j < 4; j++) {
      let sum = 0;
      for (let i = 0; i < 150; i++) sum += row(i)[j];
      expect(sum).toBeCloseTo(golden.columnSums[j], 9);
    }
  });

  it('has 50 flowers of each species', () => {
    expect(targetNames.map((_, k) => target.filter((t) => t === k).length)).toEqual([50, 50, 50]);
    expect(licence).toBe('BSD-3-Clause');
  });
});
