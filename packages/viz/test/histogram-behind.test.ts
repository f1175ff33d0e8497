import { expect, test } from 'vitest';
import { linearScale } from '../src/axis.js';
import { histogramBehind } from '../src/histogram-behind.js';

const drawn = (values: number[], low: number, high: number, names: string[] = []) =>
  histogramBehind({
    feature: 'Age',
    values: Float64Array.from(values),
    names,
    scale: linearScale(low, high, 0, 100 * (high - low)),
    bottom: 300,
    height: 90,
  }).flatMap((mark) => (mark.kind === 'rect' ? [mark] : []));

test('histogramBehind gives whole numbers bars around them, as tall as their counts', () => {
  const bars = drawn([1, 1, 1, 2, 4, Number.NaN], 0.5, 4.5);
  expect(bars.map(({ label }) => label)).toEqual(['Age 1: 3 rows', 'Age 2: 1 row', 'Age 4: 1 row']);
  expect(bars.map(({ x, width }) => [x, width])).toEqual([
    [0, 100],
    [100, 100],
    [300, 100],
  ]);
  expect(bars.map(({ y, height }) => [y + height, height])).toEqual([
    [300, 90],
    [300, 30],
    [300, 30],
  ]);
});

test('histogramBehind counts every value of 50 equal bins once', () => {
  const values = Array.from({ length: 500 }, (_, i) => Math.sin(i * 12.9898) * 0.5);
  const counts = drawn(values, -0.5, 0.5).map(({ label }) => Number(/: (\d+) row/.exec(label ?? '')?.[1]));
  expect(counts.reduce((sum, n) => sum + n, 0)).toBe(500);
  expect(counts.length).toBeLessThanOrEqual(50);
});

test('histogramBehind joins whole numbers where there are more than 50, and names both ends', () => {
  const [first] = drawn(
    Array.from({ length: 200 }, (_, i) => i),
    -0.5,
    199.5,
  );
  expect(first.label).toBe('Age 0 to 3: 4 rows');
});

test('histogramBehind gives each category that occurs a bar with its name', () => {
  expect(drawn([0, 2, 2], -0.6, 2.6, ['a', 'b', 'c']).map(({ label }) => label)).toEqual([
    'Age a: 1 row',
    'Age c: 2 rows',
  ]);
});
