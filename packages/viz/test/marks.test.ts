import { expect, test } from 'vitest';
import { centred, rule, text } from '../src/marks.js';
import { arrow, line, polygon, px } from '../src/path.js';
import { textBoxes } from './boxes.js';

test('centred moves a text so that it stays between its ends', () => {
  for (const x of [-50, 0, 77, 100, 500]) {
    const [{ left, right }] = textBoxes({ marks: [centred(x, 10, 'f(x) = 0.5', 0, 100)] });
    expect(left >= -0.01 && right <= 100.01).toBe(true);
  }
});

test('rule is a line from one point to the other, dashed where asked', () => {
  expect(rule(1, 2, 3, 4, 'ink', [3, 2])).toEqual({ kind: 'path', d: 'M1 2L3 4', stroke: 'ink', dash: [3, 2] });
});

test('px rounds to hundredths and never gives a negative zero', () => {
  expect([1.23456, -0.001, 2].map(px)).toEqual([1.23, 0, 2]);
  expect(Object.is(px(-0.001), 0)).toBe(true);
});

test('line, polygon and text round their numbers', () => {
  expect(
    line([
      [0.123, 1],
      [2, 3.456],
    ]),
  ).toBe('M0.12 1L2 3.46');
  expect(
    polygon([
      [0, 0],
      [1, 0],
      [1, 1],
    ]),
  ).toBe('M0 0L1 0L1 1Z');
  expect(text(1.005, 2.999, 'x')).toMatchObject({ x: 1, y: 3 });
});

test('arrow points to its end, and takes a tip in where it has a notch', () => {
  expect(arrow(0, 20, 0, 10, 8, true)).toBe('M0 0L12 0L20 5L12 10L0 10L8 5Z');
});
