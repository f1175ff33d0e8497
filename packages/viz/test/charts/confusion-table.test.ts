import { expect, test } from 'vitest';
import { confusionTable } from '../../src/index.js';
import { textBoxes, textFaults } from '../boxes.js';

test('confusionTable writes counts and shares of the true class', () => {
  const scene = confusionTable(
    [
      [3, 1],
      [0, 0],
    ],
    ['no', 'yes'],
  );
  const tips = scene.marks.flatMap((mark) => (mark.kind === 'rect' && mark.label ? [mark.label] : []));
  expect(tips.slice(0, 2)).toEqual(['no called no: 3 (75.0 %)', 'no called yes: 1 (25.0 %)']);
  expect(scene.table.rows).toEqual([
    ['no', 3, 1],
    ['yes', 0, 0],
  ]);
  expect(textBoxes(scene).map(({ words }) => words)).toContain('75.0 %');
});

test('confusionTable keeps long names of ten classes apart', () => {
  const names = Array.from({ length: 10 }, (_, k) => `a class with a very long name ${k}`);
  expect(
    textFaults(
      confusionTable(
        names.map((_, i) => names.map((_, k) => i * k)),
        names,
      ),
    ),
  ).toEqual([]);
});
