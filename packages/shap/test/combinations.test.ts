import { expect, it } from 'vitest';
import { binomial } from '../src/binomial.js';
import { combinations } from '../src/combinations.js';

it('combinations lists the sets in lexicographic order', () => {
  expect(Array.from(combinations(4, 2), (set) => set.join(''))).toEqual(['01', '02', '03', '12', '13', '23']);
});

it('combinations lists each ascending set once, n over k of them', () => {
  for (const [n, k] of [
    [1, 1],
    [6, 3],
    [9, 8],
    [5, 0],
  ]) {
    const sets = Array.from(combinations(n, k), (set) => Array.from(set));
    expect(new Set(sets.map(String)).size).toBe(binomial(n, k));
    for (const set of sets) expect(set).toEqual([...new Set(set)].sort((a, b) => a - b));
    expect(sets.flat().every((p) => p >= 0 && p < n)).toBe(true);
  }
});
