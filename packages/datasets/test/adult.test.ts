import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adult } from '../src/index.js';

const golden = JSON.parse(readFileSync(new URL('golden/adult.encoding.json', import.meta.url), 'utf8')).expected;
const { features, data, target, categories, kinds, targetNames } = await adult();
const row = (i: number) => Array.from(data.data.subarray(i * 12, i * 12 + 12));
const column = (j: number) => Float64Array.from({ length: data.shape[0] }, (_, i) => data.data[i * 12 + j]);
const labels = (i: number) => Object.fromEntries(features.map((f, j) => [f, categories[f]?.[row(i)[j]] ?? row(i)[j]]));

describe('adult()', () => {
  it("has the rows, features and category lists of shap's loader", () => {
    expect(data.shape).toEqual([32561, 12]);
    expect(features).toEqual(golden.features);
    expect(categories).toEqual(golden.categories);
  });

  it("has the column sums, minima and maxima of shap's loader", () => {
    features.forEach((name, j) => {
      const values = column(j);
      expect(values.reduce((a, b) => a + b)).toBe(golden.columnSums[name]);
      expect(values.reduce((a, b) => Math.min(a, b))).toBe(golden.columnMin[name]);
      expect(values.reduce((a, b) => Math.max(a, b))).toBe(golden.columnMax[name]);
    });
  });

  it("has the first rows, the last row and the labels of shap's loader", () => {
    golden.firstRows.forEach((expected: number[], i: number) => {
      expect(row(i)).toEqual(expected);
    });
    expect(row(32560)).toEqual(golden.lastRow);
    expect(Array.from(target.subarray(0, 10), Boolean)).toEqual(golden.firstLabels);
    expect(target.reduce((a, b) => a + b)).toBe(golden.positives);
  });

  it("has the paper's instance at row 28197, and at no other row", () => {
    const [paper] = golden.paperInstance.rowsEqual;
    expect(row(28197)).toEqual(paper.encoded);
    expect(targetNames[target[28197]]).toBe('>50K');
    const key = row(28197).join();
    expect(Array.from({ length: 32561 }, (_, i) => i).filter((i) => row(i).join() === key)).toEqual([28197]);
    expect(labels(28197)).toMatchObject({
      Country: 'Germany',
      Workclass: 'Private',
      Relationship: 'Husband',
      Sex: 'Male',
    });
  });

  it('has a 50-year-old with a capital gain of 3,103 dollars at row 1012', () => {
    expect(labels(1012)).toMatchObject({ Age: 50, 'Capital Gain': 3103 });
  });

  it('calls codes by name and says which columns are ordered', () => {
    expect(labels(0)).toMatchObject({
      Workclass: 'State-gov',
      'Marital Status': 'Never-married',
      Country: 'United-States',
    });
    expect(categories.Workclass[0]).toBe('?');
    expect(Object.entries(kinds).filter(([, kind]) => kind === 'nominal')).toHaveLength(7);
    expect(kinds['Education-Num']).toBe('ordered');
    expect(kinds.Age).toBe('number');
  });

  it('states where it comes from and under which licence', async () => {
    const { origin, licence } = await adult();
    expect(origin).toContain('10.24432/C5XW20');
    expect(licence).toBe('CC BY 4.0');
  });
});
