import { expect, it } from 'vitest';
import { coalitionSizes } from '../src/coalition-sizes.js';

it('coalitionSizes counts the ones of each index in base two', () => {
  const ones = Array.from({ length: 512 }, (_, s) => s.toString(2).replaceAll('0', '').length);
  expect(Array.from(coalitionSizes(9))).toEqual(ones);
  expect(Array.from(coalitionSizes(0))).toEqual([0]);
});
