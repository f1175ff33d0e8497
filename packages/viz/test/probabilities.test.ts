import { describe, expect, test } from 'vitest';
import { classNames, probabilities } from '../src/probabilities.js';
import { textBoxes } from './boxes.js';
import { adult } from './fixtures.js';

const panel = (values: number[], target: number, names: string[] = []) =>
  probabilities({ names, values, target, x: 10, y: 0, width: 220 });
const words = (p: ReturnType<typeof panel>): string[] => textBoxes(p).map((b) => b.words);
const bars = (p: ReturnType<typeof panel>) =>
  p.marks.flatMap((mark) => (mark.kind === 'rect' && mark.fill === 'bar' ? [mark] : []));

describe('probabilities', () => {
  test('probabilities draws each class as long as its probability', () => {
    const p = panel([0.25, 0.75], 1, ['no', 'yes']);
    expect(words(p)).toEqual(['no', '0.250', 'yes', '0.750']);
    const [no, yes] = bars(p);
    expect(yes.width).toBeCloseTo(3 * no.width, 6);
  });

  test('probabilities shows the explained class and the most probable ones, and the sum of the others', () => {
    const p = panel([0.02, 0.3, 0.05, 0.25, 0.2, 0.18], 0);
    expect(words(p).filter((_, i) => i % 2 === 0)).toEqual(['class 0', 'class 1', 'class 3', 'class 4', '2 others']);
    expect(words(p).at(-1)).toBe('0.230');
  });

  test('probabilities never leaves its panel, even for numbers that are none', () => {
    for (const { x, width } of bars(panel([-0.2, 1.3], 0))) {
      expect(width).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(230);
    }
  });
});

test('classNames names the opposite of the explained one of two classes, and nothing beyond', () => {
  expect(classNames(adult(), undefined, 2)).toEqual(['not >50K', '>50K']);
  expect(classNames(adult({ target: 0, targetName: null }), undefined, 2)).toEqual(['class 0', 'not class 0']);
  expect(classNames(adult(), undefined, 3)).toEqual([]);
  expect(classNames(adult(), ['a', 'b', 'c'], 3)).toEqual(['a', 'b', 'c']);
});
