import { expect, test } from 'vitest';
import { linearScale, valueScale } from '../src/axis.js';
import { plainLabel } from '../src/labels.js';
import { stackedRows } from '../src/stacked-rows.js';

const row = (...values: number[]) => ({
  name: plainLabel('Age'),
  parts: values.map((value, k) => ({ value, words: values.length > 1 ? `, class ${k}` : '' })),
  caption: 'all',
  key: { feature: 'Age' },
});
const rects = (scale: Parameters<typeof stackedRows>[1], ...values: number[]) =>
  stackedRows([row(...values)], scale, 40, 0, String).flatMap((mark) => (mark.kind === 'rect' ? [mark] : []));

test('stackedRows begins each part where the one before ends, with its class in the tooltip', () => {
  expect(rects(linearScale(0, 10, 0, 100), 2, 3, 1)).toMatchObject([
    { x: 0, width: 20, fill: 'category0', label: 'Age, class 0: 2' },
    { x: 20, width: 30, fill: 'category1', label: 'Age, class 1: 3' },
    { x: 50, width: 10, fill: 'category2', label: 'Age, class 2: 1' },
  ]);
});

test('stackedRows stacks sums, not logarithms, on a logarithmic axis', () => {
  const scale = valueScale(0, 1000, 0, 100, true);
  const [a, b] = rects(scale, 10, 90);
  expect(a.width).toBeCloseTo(scale(10), 9);
  expect(b.x + b.width).toBeCloseTo(scale(100), 9);
});

test('stackedRows of one part has the colour without a sign', () => {
  expect(rects(linearScale(0, 1, 0, 100), 1)).toMatchObject([{ fill: 'bar', label: 'Age: 1' }]);
});
