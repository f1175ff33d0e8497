import { expect, test } from 'vitest';
import { outcomeTable } from '../src/sample/outcome-table.js';
import { quadraticCells } from '../src/sample/quadratic-cells.js';

test('quadraticCells equals a quadratic inside every cell', () => {
  const table = outcomeTable(Float64Array.of(1));
  const cells = quadraticCells(table, (u) => u * u + 3);
  expect(table.outcome.every((k) => k === 0)).toBe(true);
  for (let cell = 0; cell < 1024; cell += 31) {
    const [a, b, c] = cells.subarray(3 * cell, 3 * cell + 3);
    expect(a + 0.3 * (b + 0.3 * c)).toBeCloseTo(((cell + 0.3) / 1024) ** 2 + 3, 12);
  }
});

test('quadraticCells leaves steep cells to be looked up', () => {
  const table = outcomeTable(Float64Array.of(1));
  quadraticCells(table, (u) => -Math.log(1 - Math.min(u, 1 - 1e-12)));
  expect(table.outcome[10]).toBe(0);
  expect(table.outcome[1023]).toBe(table.several);
});
