import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diabetes } from '../src/index.js';

const golden = JSON.parse(readFileSync(new URL('golden/scikit-learn.json', import.meta.url), 'utf8')).diabetes;
const { data, target, features, kinds, licence } = await diabetes();
const row = (i: number) => Array.from(data.data.subarray(i * 10, i * 10 + 10));

describe('diabetes()', () => {
  it("has scikit-learn's raw rows and targets", () => {
    expect(data.shape).toEqual([442, 10]);
    expect([row(0), row(1)]).toEqual(golden.first);
    expect(row(441)).toEqual(golden.last);
    expect(Array.from(target.subarray(0, 5))).toEqual(golden.firstTargets);
    expect(target.reduce((a, b) => a + b)).toBe(golden.targetSum);
  });

  it("has scikit-learn's column sums", () => {
    for (let j = 0; j < 10; j++) {
      let sum = 0;
      for (let i = 0; i < 442; i++) sum += row(i)[j];
      expect(sum / golden.columnSums[j]).toBeCloseTo(1, 9);
    }
  });

  it('names each column, its kind and the licence', () => {
    expect(features).toHaveLength(10);
    expect(kinds).toMatchObject({ age: 'number', sex: 'nominal' });
    expect(licence).toBe('BSD-3-Clause');
  });
});
