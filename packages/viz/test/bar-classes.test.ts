import { expect, test } from 'vitest';
import { barClasses, classTotal } from '../src/bar-classes.js';
import { attribution } from './fixtures.js';

const list = (n: number) =>
  Array.from({ length: n }, (_, k) => ({
    ...attribution([[k, -1]], [[0, 0]]),
    target: k,
    targetName: k ? `c${k}` : null,
  }));

test('barClasses names each class: as given, else by its target', () => {
  expect(barClasses(list(3), ['zero', 'one']).map(({ name }) => name)).toEqual(['zero', 'one', 'c2']);
  expect(barClasses(list(2)).map(({ name }) => name)).toEqual(['output 0', 'c1']);
});

test('barClasses keeps eight, else the seven largest in their order, and loses nothing of the sum', () => {
  expect(barClasses(list(8))).toHaveLength(8);
  const parts = barClasses(list(20));
  expect(parts.map(({ name }) => name)).toEqual([
    ...[13, 14, 15, 16, 17, 18, 19].map((k) => `c${k}`),
    '13 other classes',
  ]);
  const total = parts.reduce((sum, part) => sum + classTotal(part), 0);
  expect(total).toBeCloseTo((19 * 20) / 2 + 20, 9);
});
