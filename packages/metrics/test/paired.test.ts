import { expect, it } from 'vitest';
import { kendall, signAgreement, spearman, topOverlap } from '../src/index.js';
import { paired } from '../src/paired.js';

it('paired refuses lists of different length, with both lengths, for every measure', () => {
  for (const measure of [paired, spearman, kendall, signAgreement, topOverlap]) {
    expect(() => measure([1, 2, 3], [1, 2])).toThrow('metrics: two lists of equal length: 3 and 2');
  }
});
