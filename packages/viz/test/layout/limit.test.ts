import { expect, test } from 'vitest';
import { limitValue } from '../../src/layout/limit.js';

test('limitValue reads numbers and percentiles, and refuses other text', () => {
  expect(limitValue(3, Float64Array.of(1))).toBe(3);
  expect(limitValue('percentile(50)', Float64Array.of(1, Number.NaN, 3))).toBe(2);
  expect(() => limitValue('half' as 'percentile(1)', Float64Array.of(1))).toThrow(
    "viz: a limit is a number or 'percentile(p)': half",
  );
});
