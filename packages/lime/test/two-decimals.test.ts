import { readGolden } from '@xai/test-kit';
import { expect, test } from 'vitest';
import { twoDecimals } from '../src/sample/two-decimals.js';

test('twoDecimals writes as Python does, halves to even', () => {
  const cases = readGolden<[number, string][]>(new URL('./golden/two-decimals.json', import.meta.url));
  expect(cases.map(([v]) => twoDecimals(v))).toEqual(cases.map(([, text]) => text));
});
