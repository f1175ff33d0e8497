import { expect, test } from 'vitest';
import { decile } from '../src/index.js';

const info = { column: 0, name: 'x', mode: 'classification' } as const;
const values = Float64Array.of(5, 1, 4, 2, 3, 6, 8, 7);

test('decile gives the linear percentiles 10, 20, ..., 90', () => {
  expect(Array.from(decile.edges(values, info) ?? [], (v) => v.toFixed(1)).join(' ')).toBe(
    '1.7 2.4 3.1 3.8 4.5 5.2 5.9 6.6 7.3',
  );
});
