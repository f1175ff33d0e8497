import { describe, expect, test } from 'vitest';
import { outcomeTable, unit } from '../src/sample/outcome-table.js';

describe('outcomeTable', () => {
  test('outcomeTable finds rare outcomes, and never one without a share', () => {
    const shares = Float64Array.from({ length: 3000 }, (_, k) => (k % 3 ? 2 / 4000 : 0)).map(
      (v, _, all) => v / all.reduce((a, b) => a + b),
    );
    const { outcome, several, shift, find } = outcomeTable(shares);
    for (let k = 0; k < 2 ** 32; k += 1_000_003) {
      const cell = outcome[k >>> shift];
      expect(cell === several || cell === find(unit(k))).toBe(true);
      expect(shares[find(unit(k))]).toBeGreaterThan(0);
    }
  });

  test('outcomeTable says where u lies within its outcome', () => {
    const { find, within } = outcomeTable(Float64Array.of(0.25, 0, 0.75));
    expect([find(0), find(0.2499), find(0.25), find(0.9999)]).toEqual([0, 0, 2, 2]);
    expect([within(0.125, 0), within(0.25, 2), within(1, 2)]).toEqual([0.5, 0, 1]);
  });
});
