import { describe, expect, test } from 'vitest';
import { beeswarm, type Scene } from '../../src/index.js';
import { colorDomain } from '../../src/layout/color-index.js';
import { flat, textBoxes } from '../boxes.js';
import { adult, attribution } from '../fixtures.js';
import { shapFigures } from '../golden.js';

const cloud = (scene: Scene) => {
  const mark = flat(scene.marks).find(({ kind }) => kind === 'points');
  if (mark?.kind !== 'points') throw new Error('no dots');
  return mark;
};
/** Label of each line and its middle. */
const lines = (scene: Scene) =>
  flat(scene.marks).flatMap((mark) =>
    mark.kind === 'rect' && mark.label ? [{ words: mark.label, top: mark.y, bottom: mark.y + mark.height }] : [],
  );
const words = (scene: Scene): string[] => textBoxes(scene).map((box) => box.words);
const grid = (n: number, d: number) =>
  Array.from({ length: n }, (_, i) => Array.from({ length: d }, (_, j) => Math.sin(3 + i * 7.3 + j)));

describe('beeswarm', () => {
  const { maxDisplay, labels, sums } = shapFigures.beeswarm;
  const scene = beeswarm(adult(), { maxDisplay });

  test("beeswarm's lines are shap's, in its order, the rest summed", () => {
    expect(lines(scene).map((line) => line.words.replace(/, .*/, ''))).toEqual(labels);
  });

  test("beeswarm's dots lie where shap's lie, line by line, on one linear axis", () => {
    const { x, y } = cloud(scene);
    const ours = lines(scene).map(({ top, bottom }) =>
      Array.from(x.keys())
        .filter((i) => y[i] > top && y[i] < bottom)
        .map((i) => x[i])
        .sort((p, q) => p - q),
    );
    const unit = (ours[0][9] - ours[0][0]) / (sums[0][9] - sums[0][0]);
    sums.forEach((line, k) => {
      line.forEach((value, i) => {
        expect(ours[k][i]).toBeCloseTo(ours[0][0] + unit * (value - sums[0][0]), 2);
      });
    });
  });

  test('beeswarm colours a feature from its 5th to its 95th percentile, nominal ones and sums grey', () => {
    const a = attribution(grid(40, 2), grid(40, 2));
    const one = { ...a, categories: { x1: ['a', 'b'] } };
    const { color, x } = cloud(beeswarm(one));
    const column = grid(40, 2).map(([v]) => v);
    const [low, high] = colorDomain(column);
    const coloured = Array.from(color).filter((c) => c < 64);
    expect(coloured).toHaveLength(40);
    expect(coloured.filter((c) => c === 0).length).toBe(
      column.filter((v) => (v - low) / (high - low) < 0.5 / 63).length,
    );
    expect(x).toHaveLength(80);
    expect(words(beeswarm(one))).toContain('categories without an order');
    expect(words(beeswarm(attribution(grid(9, 1), [...grid(8, 1), [Number.NaN]])))).toContain('missing values');
    expect(words(beeswarm(a, { maxDisplay: 1 }))).toContain('a sum of features');
    expect(words(beeswarm(a)).join()).not.toMatch(/without an order|missing|a sum of/);
  });

  test('beeswarm without sumRest leaves out what is beyond maxDisplay', () => {
    expect(lines(beeswarm(adult(), { maxDisplay: 2, sumRest: false }))).toHaveLength(2);
  });

  test('beeswarm of one feature is high enough for its colour bar', () => {
    const small = beeswarm(attribution(grid(30, 1), grid(30, 1)));
    const ramp = small.marks.find(({ kind }) => kind === 'ramp');
    expect(ramp?.kind === 'ramp' && ramp.y + ramp.height < small.height - 54).toBe(true);
    expect(words(small)).toContain("Feature's value");
  });

  test('beeswarm takes a radius and an opacity', () => {
    const { radius, opacity } = cloud(beeswarm(adult(), { radius: 1.25, alpha: 0.5 }));
    expect([radius, opacity]).toEqual([1.25, 0.5]);
  });

  test('beeswarm says of each dot which row, feature and value it is', () => {
    const { describe: say } = cloud(beeswarm(attribution([[0.5, -1]], [[3, 4]])));
    expect([0, 1].map((i) => say?.(i)).sort()).toEqual(['row 0, x0: +0.50', 'row 0, x1: −1.00']);
  });
});
