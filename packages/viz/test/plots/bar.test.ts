import { describe, expect, test } from 'vitest';
import { bar, type Scene } from '../../src/index.js';
import { flat, textBoxes } from '../boxes.js';
import { adult, attribution } from '../fixtures.js';
import { featureOf, shapFigures } from '../golden.js';

const names = (scene: Scene): string[] => scene.table.rows.map(([name]) => String(name).replace(/ = .*/, ''));
const rects = (scene: Scene) => flat(scene.marks).flatMap((mark) => (mark.kind === 'rect' && mark.key ? [mark] : []));
const classes = (n: number) =>
  Array.from({ length: n }, (_, k) => ({
    ...attribution([[1 + k, 2]], [[0, 0]]),
    target: k,
    targetName: `class ${k}`,
  }));

describe('bar', () => {
  test("bar's features, order, rest and lengths are shap's", () => {
    const { maxDisplay, labels, widths } = shapFigures.bar;
    const scene = bar(adult(), { maxDisplay });
    expect(names(scene)).toEqual(labels.map(featureOf));
    const drawn = rects(scene).map(({ width }) => width);
    drawn.forEach((width, i) => {
      expect(width / drawn[0]).toBeCloseTo(widths[i] / widths[0], 6);
    });
    scene.table.rows.forEach(([, value], i) => {
      expect(value).toBeCloseTo(widths[i], 12);
    });
  });

  test("bar of one row has shap's features, order, rest and signed lengths", () => {
    const { row, maxDisplay, labels, widths } = shapFigures.localBar;
    const scene = bar(adult(), { row: 100 + row, maxDisplay });
    expect(names(scene)).toEqual(labels.map(featureOf));
    scene.table.rows.forEach(([, value], i) => {
      expect(value).toBeCloseTo(widths[i], 12);
    });
  });

  test('bar without sumRest leaves out what is beyond maxDisplay', () => {
    expect(names(bar(adult(), { maxDisplay: 3, sumRest: false }))).toEqual([
      'Education-Num',
      'Capital Gain',
      'Marital Status',
    ]);
  });

  test('bar stacks classes: parts begin where the one before ends, and sum to the whole', () => {
    const scene = bar(classes(3));
    const first = rects(scene).slice(0, 3);
    expect(first.map(({ fill }) => fill)).toEqual(['category0', 'category1', 'category2']);
    first.slice(1).forEach(({ x }, k) => {
      expect(x).toBeCloseTo(first[k].x + first[k].width, 6);
    });
    expect(scene.table).toEqual({
      columns: ['Feature', 'class 0', 'class 1', 'class 2'],
      rows: [
        ['x0', 1, 2, 3],
        ['x1', 2, 2, 2],
      ],
    });
  });

  test('bar of more than eight classes sums the smallest, so that no colour stands for two', () => {
    const scene = bar(classes(12), { showValues: true });
    expect(scene.table.columns).toEqual([
      'Feature',
      ...[5, 6, 7, 8, 9, 10, 11].map((k) => `class ${k}`),
      '5 other classes',
    ]);
    expect(scene.table.rows[0].slice(1)).toEqual([6, 7, 8, 9, 10, 11, 12, 15]);
    expect(new Set(rects(scene).map(({ fill }) => fill)).size).toBe(8);
    expect(textBoxes(scene).map(({ words }) => words)).toContain('5 other classes (25.0)');
  });

  test('bar says what its axis measures', () => {
    expect(textBoxes(bar(adult())).map(({ words }) => words)).toContain(
      'mean(|SHAP value|): average size of the effect on the probability of >50K',
    );
  });
});
