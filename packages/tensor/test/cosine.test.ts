import { expect, test } from 'vitest';
import { cosine, euclidean, random } from '../src/index.js';

test('cosine gives 1 where one row is 0, and is not changed by length', () => {
  expect(cosine([0, 0], [1, 2])).toBe(1);
  expect(cosine([1, 2], [-10, -20])).toBeCloseTo(2, 14);
  expect(cosine([1e200, 0], [1e-200, 0])).toBeGreaterThanOrEqual(0);
});

test('cosine is half the squared distance of the rows at length 1', () => {
  const r = random(4);
  for (let t = 0; t < 100; t++) {
    const [a, b] = [0, 1].map(() => [r.normal(), r.normal(), r.normal()]);
    const unit = (row: number[]) => row.map((v) => v / Math.hypot(...row));
    expect(cosine(a, b)).toBeCloseTo(euclidean(unit(a), unit(b)) ** 2 / 2, 13);
  }
});

test('cosine of two rows of 0 is 0, of right angles 1', () => {
  expect(cosine([0, 0], [0, 0])).toBe(0);
  expect(cosine([1, 0], [0, 5])).toBe(1);
});
