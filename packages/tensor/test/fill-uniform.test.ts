import { expect, test } from 'vitest';
import { random } from '../src/index.js';

test('fillUniform gives the numbers of repeated uniform(), and both go on from there', () => {
  const [a, b] = [random(7), random(7)];
  const filled = a.fill(new Float64Array(1001));
  expect([...filled]).toEqual(Array.from({ length: 1001 }, () => b.uniform()));
  expect(a.uniform()).toBe(b.uniform());
  expect([...a.fill(new Float64Array(3))]).toEqual([b.uniform(), b.uniform(), b.uniform()]);
});
