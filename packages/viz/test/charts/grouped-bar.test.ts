import { expect, test } from 'vitest';
import { groupedBar } from '../../src/index.js';
import { textBoxes, textFaults } from '../boxes.js';

const scene = groupedBar(
  ['Marital', 'Sex'],
  [
    { name: 'men', values: [0.4, -0.1], errors: [0.05, 0.02] },
    { name: 'women', values: [0.2, 0.1] },
  ],
);
const bars = scene.marks.flatMap((mark) => (mark.kind === 'rect' && mark.label ? [mark] : []));

test('groupedBar draws bars in proportion to their values, up and down from one line', () => {
  expect(bars.map(({ label }) => label)).toEqual([
    'Marital, men: 0.400 ± 0.050',
    'Marital, women: 0.200',
    'Sex, men: −0.100 ± 0.020',
    'Sex, women: 0.100',
  ]);
  const zero = bars[0].y + bars[0].height;
  expect(bars[1].y + bars[1].height).toBeCloseTo(zero, 6);
  expect(bars[2].y).toBeCloseTo(zero, 6);
  expect(bars[0].height).toBeCloseTo(2 * bars[1].height, 6);
  expect(bars[2].height).toBeCloseTo(bars[3].height, 6);
});

test('groupedBar never lets bars of neighbours overlap', () => {
  const sorted = [...bars].sort((p, q) => p.x - q.x);
  sorted.slice(1).forEach(({ x }, k) => {
    expect(x).toBeGreaterThanOrEqual(sorted[k].x + sorted[k].width);
  });
});

test('groupedBar keeps its text apart for many long groups and huge numbers', () => {
  const groups = Array.from({ length: 9 }, (_, k) => `a group with a long name ${k}`);
  const wide = groupedBar(groups, [{ name: 'one', values: groups.map((_, k) => 1e9 * (k + 1)) }], {
    label: 'mean effect',
  });
  expect(textFaults(wide)).toEqual([]);
  expect(textBoxes(wide).map(({ words }) => words)).toContain('mean effect');
});
