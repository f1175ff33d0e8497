import { expect, test } from 'vitest';
import { linearScale } from '../src/axis.js';
import { categoryAxis } from '../src/category-axis.js';
import { textBoxes } from './boxes.js';

const axis = (count: number, name: string, width: number) => {
  const names = Array.from({ length: count }, (_, k) => `${name}${k}`);
  const { marks, height } = categoryAxis(names, linearScale(-0.6, count - 0.4, 0, width), 0, 'Label');
  return { height, boxes: textBoxes({ marks }) };
};
const turned = (count: number, name: string): number[] => [
  ...new Set(axis(count, name, 500).boxes.map(({ rotate }) => rotate)),
];

test('categoryAxis writes level where names fit, else slanted, else upright, and leaves names out only then', () => {
  expect(turned(4, 'Sex ')).toEqual([0]);
  expect(turned(8, 'a longer name ')).toEqual([-45, 0]);
  expect(turned(42, 'Country ')).toEqual([-90, 0]);
  expect(axis(42, 'Country ', 500).boxes).toHaveLength(43);
  expect(axis(300, 'Country ', 500).boxes.length).toBeLessThan(60);
});

test('categoryAxis is as high as its turned names', () => {
  for (const [count, name] of [
    [4, 'Sex '],
    [8, 'a longer name '],
    [42, 'Country '],
    [9, 'a name that is so long that it has to be cut somewhere '],
  ] as const) {
    const { height, boxes } = axis(count, name, 500);
    for (const { bottom } of boxes) expect(bottom).toBeLessThanOrEqual(height);
    const label = boxes.find(({ words }) => words === 'Label');
    for (const box of boxes) if (box !== label) expect(box.bottom).toBeLessThanOrEqual((label?.top ?? 0) + 0.5);
  }
});

test('categoryAxis leaves out categories beyond the ends of its scale', () => {
  const { marks } = categoryAxis(['a', 'b', 'c'], linearScale(0.5, 1.5, 0, 100), 0, 'Label');
  expect(textBoxes({ marks }).map(({ words }) => words)).toEqual(['b', 'Label']);
});
