import { adult } from '@xai/datasets';
import { describe, expect, it } from 'vitest';
import { contradicts, impossibleShare, realContradictions } from '../../src/report/impossible.js';

const { features, categories, data, kinds, units, target } = await adult();
const table = { name: 'Adult', features, categories, data, kinds, units, labels: target };
const name = (row: number, feature: string) => categories[feature][data.data[row * 12 + features.indexOf(feature)]];

describe('contradicts(marital, relationship, sex)', () => {
  it('names female husbands, male wives and spouses who are not married', () => {
    expect(contradicts('Married-civ-spouse', 'Husband', 'Female')).toBe(true);
    expect(contradicts('Married-civ-spouse', 'Wife', 'Male')).toBe(true);
    expect(contradicts('Divorced', 'Husband', 'Male')).toBe(true);
    expect(contradicts('Married-AF-spouse', 'Wife', 'Female')).toBe(false);
    expect(contradicts('Never-married', 'Own-child', 'Female')).toBe(false);
  });
});

describe('impossibleShare(table, rows, background)', () => {
  it('counts compositions of a husband and an unmarried woman', () => {
    const husband = 1;
    const woman = Array.from({ length: 100 }, (_, i) => i).find(
      (i) =>
        name(i, 'Sex') === 'Female' &&
        name(i, 'Marital Status') === 'Never-married' &&
        name(i, 'Relationship') === 'Not-in-family',
    )!;
    expect(name(husband, 'Relationship')).toBe('Husband');
    // Of the four compositions with Relationship = Husband only the one that is all his holds together.
    expect(impossibleShare(table, Int32Array.of(husband), Int32Array.of(woman))).toBe(3 / 8);
    expect(impossibleShare(table, Int32Array.of(husband), Int32Array.of(woman), true)).toBe(0);
    expect(impossibleShare(table, Int32Array.of(husband), Int32Array.of(husband))).toBe(0);
  });
});

describe('realContradictions(table)', () => {
  it('finds the three rows of the table itself', () => {
    const found = Array.from({ length: 32561 }, (_, i) => i).filter((i) =>
      contradicts(name(i, 'Marital Status'), name(i, 'Relationship'), name(i, 'Sex')),
    );
    expect(realContradictions(table)).toEqual({ realRows: found.length, real: found.length / 32561 });
    expect(found).toHaveLength(3);
  });
});
