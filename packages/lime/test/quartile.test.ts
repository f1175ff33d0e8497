import { expect, test } from 'vitest';
import { quartile } from '../src/index.js';

const info = { column: 0, name: 'x', mode: 'classification' } as const;
const values = Float64Array.of(5, 1, 4, 2, 3, 6, 8, 7);

test('quartile gives the linear percentiles 25, 50 and 75', () => {
  expect(Array.from(quartile.edges(values, info) ?? [])).toEqual([2.75, 4.5, 6.25]);
});
