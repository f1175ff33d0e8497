import { expect, test } from 'vitest';
import { none } from '../src/index.js';

const info = { column: 0, name: 'x', mode: 'classification' } as const;
const values = Float64Array.of(5, 1, 4, 2, 3, 6, 8, 7);

test('none cuts nothing', () => {
  expect(none.edges(values, info)).toBeNull();
});
