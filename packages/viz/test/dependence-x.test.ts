import { expect, test } from 'vitest';
import { linearScale } from '../src/axis.js';
import { dependenceAxis, dependenceX, MISSING_GAP, withAir } from '../src/dependence-x.js';
import { textBoxes } from './boxes.js';
import { adult, attribution } from './fixtures.js';

const of = (column: number[], jitter?: number) =>
  dependenceX(
    attribution(
      column.map(() => [0]),
      column.map((v) => [v]),
    ),
    0,
    jitter,
  );

test('dependenceX moves few whole numbers apart, and leaves other numbers where they are', () => {
  expect(of([1.5, 2, 3]).shifted).toEqual(Float64Array.of(1.5, 2, 3));
  const { shifted } = of([1, 2, 4]);
  expect(Array.from(shifted)).not.toEqual([1, 2, 4]);
  shifted.forEach((v, i) => {
    expect(Math.abs(v - [1, 2, 4][i])).toBeLessThanOrEqual(0.2);
  });
  const many = Array.from({ length: 31 }, (_, i) => i);
  expect(Array.from(of(many).shifted)).toEqual(many);
});

test('dependenceX has an axis that holds values and moved dots with half a gap at each end', () => {
  for (const jitter of [0.1, 1]) {
    const { domain, shifted } = of([2, 4, 8], jitter);
    expect(domain[0]).toBeLessThanOrEqual(1);
    expect(domain[1]).toBeGreaterThanOrEqual(9);
    for (const v of shifted) expect(v > domain[0] && v < domain[1]).toBe(true);
  }
});

test('dependenceX gives categories places 0, 1, 2, ... and their names', () => {
  const x = dependenceX(adult(), 7);
  expect([x.names, x.domain]).toEqual([
    ['Female', 'Male'],
    [-0.6, 1.6],
  ]);
});

test('dependenceX knows gaps, and an axis where all is missing', () => {
  expect([of([1, 2]).missing, of([1, Number.NaN]).missing]).toEqual([false, true]);
  expect(of([Number.NaN, Number.NaN]).domain.every(Number.isFinite)).toBe(true);
});

test('dependenceAxis names the place of missing values beside the axis', () => {
  const at = (column: number[]) =>
    textBoxes(dependenceAxis(of(column), linearScale(0, 1, 150, 500), 300, 'Age')).find((b) => b.words === 'missing');
  expect(at([1, 2])).toBeUndefined();
  const box = at([1, Number.NaN]);
  expect(((box?.left ?? 0) + (box?.right ?? 0)) / 2).toBeCloseTo(150 - MISSING_GAP, 6);
});

test('withAir adds three hundredths at each end', () => {
  expect(withAir([0, 100])).toEqual([-3, 103]);
});
