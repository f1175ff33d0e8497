import { describe, expect, test } from 'vitest';
import { dependence, type Scene } from '../../src/index.js';
import { flat, textBoxes } from '../boxes.js';
import { adult, attribution } from '../fixtures.js';

const words = (scene: Scene): string[] => textBoxes(scene).map((box) => box.words);
const cloud = (scene: Scene) => {
  const mark = flat(scene.marks).find(({ kind }) => kind === 'points');
  if (mark?.kind !== 'points') throw new Error('no dots');
  return mark;
};
const bars = (scene: Scene): string[] =>
  flat(scene.marks).flatMap((mark) => (mark.kind === 'rect' && mark.fill === 'faint' ? [mark.label ?? ''] : []));
const line = Array.from({ length: 21 }, (_, i) => i / 20 - 0.5);
const straight = attribution(
  line.map((v) => [2 * v, 0]),
  line.map((v) => [v, Math.abs(v)]),
);

describe('dependence', () => {
  test('dependence puts each dot at its value and effect', () => {
    const { x, y } = cloud(dependence(straight, { feature: 0, color: false }));
    const at = Array.from(x.keys()).sort((p, q) => x[p] - x[q]);
    at.forEach((i, k) => {
      const share = k / 20;
      expect(x[i]).toBeCloseTo(x[at[0]] + share * (x[at[20]] - x[at[0]]), 2);
      expect(y[i]).toBeCloseTo(y[at[0]] + share * (y[at[20]] - y[at[0]]), 2);
    });
    expect(y[at[20]]).toBeLessThan(y[at[0]]);
  });

  test('dependence coloured automatically never takes the feature itself, even where nothing interacts', () => {
    const flatEffect = attribution(
      line.map(() => [0, 0]),
      line.map((v) => [v, 1]),
    );
    expect(words(dependence(flatEffect, { feature: 0 }))).toContain('x1');
  });

  test('dependence takes ends as numbers and percentiles, and leaves out the dots beyond', () => {
    const count = (options: Parameters<typeof dependence>[1]) =>
      cloud(dependence(straight, { feature: 0, color: false, ...options })).x.length;
    expect(count({})).toBe(21);
    expect(count({ xmin: 'percentile(25)', xmax: 'percentile(75)' })).toBe(11);
    expect(count({ xmin: 0 })).toBe(11);
    expect(count({ ymax: 'percentile(50)' })).toBe(11);
    expect(() => count({ xmin: 'half' as 'percentile(1)' })).toThrow(
      "viz: a limit is a number or 'percentile(p)': half",
    );
  });

  test('dependence of few whole numbers shows every value in its histogram, however far jitter moves the dots', () => {
    for (const n of [1, 2, 3, 7]) {
      const data = Array.from({ length: n }, (_, i) => [1 + 2 * i, i]);
      expect(bars(dependence(attribution(data, data), { feature: 0, jitter: 1 }))).toEqual(
        data.map(([v]) => `x0 ${v}: 1 row`),
      );
    }
  });

  test('dependence names categories below the axis and in the histogram', () => {
    const scene = dependence(adult(), { feature: 'Sex' });
    expect(words(scene)).toEqual(expect.arrayContaining(['Female', 'Male', 'Sex']));
    expect(bars(scene).join()).toMatch(/Sex Female: \d+ rows?,Sex Male: \d+ rows?/);
  });

  test('dependence shows rows of a missing value left of the axis, and counts them in the table', () => {
    const holes = attribution(
      line.map((v) => [v, 0]),
      line.map((v, i) => [i % 3 ? v : Number.NaN, v]),
    );
    const scene = dependence(holes, { feature: 0, color: false });
    expect(words(scene)).toContain('missing');
    const { x } = cloud(scene);
    expect(x.filter((v) => v === Math.min(...x))).toHaveLength(7);
    expect(scene.table.rows.at(-1)?.slice(0, 2)).toEqual(['missing', 7]);
  });

  test('dependence leaves out the histogram, and takes radius and opacity', () => {
    const scene = dependence(straight, { feature: 0, color: false, histogram: false, radius: 1.5, alpha: 0.25 });
    expect(bars(scene)).toEqual([]);
    expect([cloud(scene).radius, cloud(scene).opacity]).toEqual([1.5, 0.25]);
  });
});
