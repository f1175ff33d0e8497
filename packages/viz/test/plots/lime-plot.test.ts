import { describe, expect, test } from 'vitest';
import { limePlot, type Scene } from '../../src/index.js';
import { flat, textBoxes } from '../boxes.js';
import { adultLime, attribution } from '../fixtures.js';

const words = (scene: Scene): string[] => textBoxes(scene).map((box) => box.words);
const tips = (scene: Scene): string[] =>
  flat(scene.marks).flatMap((mark) => ('label' in mark && mark.label && mark.kind === 'rect' ? [mark.label] : []));
const surrogate = (weights: number[], base = 0) => ({
  ...attribution([weights], [weights.map((_, j) => j)], base),
  ...{ method: 'lime', game: 'surrogate' as const, error: 'surrogate' as const, additive: false },
});

describe('limePlot', () => {
  const scene = limePlot(adultLime(), { row: 101, classNames: ['<=50K', '>50K'] });

  test('limePlot has three parts: probabilities, weights under their conditions, values of the row', () => {
    expect(tips(scene)).toEqual(expect.arrayContaining(['<=50K: 0.121', '>50K: 0.879', 'Age = 45']));
    expect(words(scene)).toEqual(
      expect.arrayContaining(['The model itself', "The row's values", '37 < Age <= 48', 'Education-Num > 12']),
    );
    expect(scene.table.columns).toEqual(['Condition', 'Weight', 'Feature', 'Value']);
  });

  test('limePlot shows weights by falling size, those of 0 not at all', () => {
    const { table } = limePlot(surrogate([0.1, 0, -0.3, 0.2]));
    expect(table.rows.map(([, weight]) => weight)).toEqual([-0.3, 0.2, 0.1]);
  });

  test('limePlot says how many weights it leaves out', () => {
    expect(words(limePlot(surrogate([0.1, 0.2, 0.3]), { maxDisplay: 1 }))).toContain(
      '2 smaller weights are not shown.',
    );
    expect(words(limePlot(surrogate([0.1, 0.2]), { maxDisplay: 1 }))).toContain('1 smaller weight is not shown.');
    expect(words(limePlot(surrogate([0, 0])))).toContain('The surrogate gives no feature a weight.');
    expect(words(limePlot(surrogate([0.1]))).join()).not.toMatch(/not shown|no feature/);
  });

  test('limePlot writes outputs with a true minus and as many digits as they need', () => {
    expect(words(limePlot(surrogate([3e9, -1e9], -5e9)))).toContain(
      'Why the output is −3\u202f×\u202f10⁹: what the surrogate says',
    );
    expect(words(limePlot(surrogate([30, -10], -200)))).toContain('Why the output is −180.0: what the surrogate says');
  });

  test('limePlot says nothing of conditions that it does not know', () => {
    expect(words(limePlot(surrogate([0.1]))).join()).not.toContain('Read: where');
  });
});
