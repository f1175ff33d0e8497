import { expect, test } from 'vitest';
import { COLOR_BAR, colorBar, signHeads, signLegend, swatches } from '../src/legends.js';
import { textBoxes } from './boxes.js';

const words = (marks: Parameters<typeof textBoxes>[0]['marks']): string[] => textBoxes({ marks }).map((b) => b.words);

test('colorBar says in words what is low and what is high, without naming a colour', () => {
  const marks = colorBar(0, 0, 200, 'Age', '17', '90');
  expect(marks[0]).toMatchObject({ kind: 'ramp', label: 'Age: from 17 at the bottom to 90 at the top' });
  expect(words(marks)).toEqual(['90', '17', 'Age']);
});

test("colorBar has room for a beeswarm's title at its least height", () => {
  expect(words(colorBar(0, 0, COLOR_BAR, "Feature's value", 'low', 'high'))).toContain("Feature's value");
});

test('swatches go to a new line where they would leave their place, and say how high they are', () => {
  const entries = ['one', 'two', 'three', 'four'].map((name) => ['category0', `${name} of the classes`] as const);
  const { marks, height } = swatches(entries, 20, 30, 300);
  for (const { right } of textBoxes({ marks })) expect(right).toBeLessThanOrEqual(320);
  expect(height).toBe(40);
  expect(swatches([], 20, 30, 300)).toEqual({ marks: [], height: 0 });
});

test('signHeads stays between its ends', () => {
  for (const x of [0, 150, 300]) {
    const [{ left, right }] = textBoxes({ marks: [signHeads(x, 10, 0, 300)] });
    expect(left >= -0.01 && right <= 300.01).toBe(true);
  }
});

test('signLegend explains both colours by sign, not by colour alone', () => {
  expect(words(signLegend(0, 0, 'a note'))).toEqual(['▶ raises\u00a0\u00a0\u00a0◀ lowers\u00a0\u00a0\u00a0a note']);
});
