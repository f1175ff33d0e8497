import '@xai/test-kit';
import { expect, it } from 'vitest';
import { columnScales } from '../src/column-scales.js';

it('columnScales gives standard deviations, NaN left out, and 1 where nothing varies or is known', () => {
  const table = [
    [1, 5, Number.NaN, Number.NaN],
    [3, 5, 2, Number.NaN],
    [5, 5, 6, Number.NaN],
  ];
  expect(columnScales(table.flat(), 4)).toBeCloseToArray([Math.sqrt(8 / 3), 1, 2, 1], { rel: 1e-14 });
});
