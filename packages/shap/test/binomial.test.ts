import { expect, it } from 'vitest';
import { binomial } from '../src/binomial.js';

it("binomial equals Pascal's triangle, exactly, up to 50 rows", () => {
  let row = [1n];
  for (let n = 0; n <= 50; n++) {
    row.forEach((v, k) => {
      expect(binomial(n, k)).toBe(Number(v));
    });
    row = [1n, ...row.slice(1).map((v, k) => v + row[k]), 1n];
  }
});

it('binomial of more, or fewer, than there are is 0', () => {
  expect([binomial(4, 5), binomial(4, -1), binomial(0, 1)]).toEqual([0, 0, 0]);
});
