import { readGolden } from '@xai/test-kit';
import { expect, test } from 'vitest';
import { twoDecimals } from '../src/sample/two-decimals.js';

test('twoDecimals writes as Python does, halves to even', () => {
  const cases = readGolden<[number, string][]>(new URL('./golden/two-decimals.json', import.meta.url));
  expect(cases.map(([v]) => twoDecimals(v))).toEqual(cases.map(([, text]) => text));
});

test('twoDecimals writes every digit of a number beyond 1e21, as Python does', () => {
  expect(twoDecimals(1e22)).toBe('10000000000000000000000.00');
  expect(twoDecimals(-(2 ** 80))).toBe('-1208925819614629174706176.00');
});
