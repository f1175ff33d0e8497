import { expect, test } from 'vitest';
import { heading } from '../src/heading.js';
import { textBoxes } from './boxes.js';

test('heading takes no room for lines that are switched off', () => {
  const height = (options: Parameters<typeof heading>[2]) => heading('Title', 'second', options, 500).height;
  expect(height({ title: false, subtitle: false })).toBe(12);
  expect(height({})).toBeGreaterThan(height({ subtitle: false }));
});

test('heading writes what the caller wants instead, cut to the width with the whole text as its tip', () => {
  const long = 'a headline that is far too long for a picture that is only three hundred pixels wide';
  const { marks } = heading('Title', '', { title: long }, 300);
  expect(marks[0]).toMatchObject({ label: long });
  expect(textBoxes({ marks })[0].right).toBeLessThanOrEqual(281);
});
