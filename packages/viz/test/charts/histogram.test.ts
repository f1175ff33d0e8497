import { expect, test } from 'vitest';
import { histogram } from '../../src/index.js';

const values = Array.from({ length: 300 }, (_, i) => 10 * Math.sin(i) ** 2);

test('histogram counts every value once, and says so in its table', () => {
  const { table } = histogram(values, { bins: 7 });
  expect(table.rows).toHaveLength(7);
  expect(table.rows.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(300);
});

test('histogram leaves out NaN and what is beyond its domain', () => {
  const { table } = histogram([0.1, 0.9, 1.5, Number.NaN], { bins: 2, domain: [0, 1] });
  expect(table.rows).toEqual([
    ['0 to 0.5', 1],
    ['0.5 to 1', 1],
  ]);
});

test('histogram draws one value, many equal ones and none', () => {
  for (const list of [[3], [5, 5, 5], []]) {
    const { table } = histogram(list);
    expect(table.rows.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(list.length);
  }
});
