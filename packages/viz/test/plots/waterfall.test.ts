import { describe, expect, test } from 'vitest';
import { type Scene, waterfall } from '../../src/index.js';
import { flat, textBoxes } from '../boxes.js';
import { adult, adultLime, attribution } from '../fixtures.js';
import { featureOf, shapFigures } from '../golden.js';

const words = (scene: Scene): string[] => textBoxes(scene).map((box) => box.words);
const names = (scene: Scene): string[] => scene.table.rows.slice(1, -1).map(([name]) => String(name));

/** Ends of each bar in pixels, top first. */
const spans = (scene: Scene): [number, number][] =>
  flat(scene.marks).flatMap((mark) => {
    if (mark.kind !== 'path' || !mark.key) return [];
    const xs = [...mark.d.matchAll(/[ML](-?[\d.]+) /g)].map(([, x]) => Number(x));
    return [[Math.min(...xs), Math.max(...xs)]];
  });

describe('waterfall', () => {
  const { row, maxDisplay, labels, spans: expected } = shapFigures.waterfall;
  const scene = waterfall(adult(), { row: 100 + row, maxDisplay });

  test('waterfall shows the features that shap shows, in its order, with the same rest', () => {
    expect(names(scene).map((name) => name.replace(/ = .*/, ''))).toEqual(labels.map(featureOf));
  });

  test("waterfall's bars run where shap's run, on one linear axis", () => {
    const ours = spans(scene);
    const [a, b] = expected[0];
    const unit = (ours[0][1] - ours[0][0]) / (b - a);
    expected.forEach(([low, high], i) => {
      expect(ours[i][0]).toBeCloseTo(ours[0][0] + unit * (low - a), 1);
      expect(ours[i][1]).toBeCloseTo(ours[0][0] + unit * (high - a), 1);
    });
  });

  test('waterfall names base and output, and what the base averages', () => {
    expect(words(scene)).toContain('f(x) = 0.879');
    expect(
      words(scene).some((w) => /^E\[f\(X\)\] = 0\.\d{3}\s+average prediction over 50 background rows$/.test(w)),
    ).toBe(true);
  });

  test('waterfall with an order that names some features shows the others after them, so that the sum holds', () => {
    const partial = waterfall(adult(), { row: 101, order: ['Sex', 0], maxDisplay: 12 });
    expect(partial.table.rows).toHaveLength(14);
    expect(names(partial)[0]).toMatch(/^Sex = /);
    expect(names(partial)[1]).toMatch(/^Age = /);
    const sum = partial.table.rows.slice(0, -1).reduce((total, [, value]) => total + Number(value), 0);
    expect(sum).toBeCloseTo(Number(partial.table.rows.at(-1)?.[1]), 12);
  });

  test('waterfall refuses an order that names a feature twice', () => {
    expect(() => waterfall(adult(), { order: ['Sex', 'Sex'] })).toThrow(
      'viz: an order names each feature once: Sex, Sex',
    );
  });

  test('waterfall writes a large base to the decimals of the contributions, with ticks that differ', () => {
    const large = waterfall(attribution([[0.5, -0.25]], [[1, 2]], 1e6));
    expect(words(large)).toContain('f(x) = 1,000,000.250');
    const ticks = words(large).filter((w) => /^(1,000,000|999,999)\.\d+$/.test(w));
    expect(ticks.length).toBeGreaterThan(3);
    expect(new Set(ticks).size).toBe(ticks.length);
  });

  test('waterfall writes a contribution that its base swallows in floating point', () => {
    expect(words(waterfall(attribution([[1e9, -1e-12]], [[1, 2]], 1e9)))).toContain('−1\u202f×\u202f10⁻¹²');
  });

  test('waterfall refuses weights that do not add up, and with notExplained shows what is left', () => {
    expect(() => waterfall(adultLime())).toThrow(/^viz: waterfall needs values that sum to the output .*: lime$/);
    const rest = waterfall(adultLime(), { row: 101, notExplained: true, maxDisplay: 20 });
    const sum = rest.table.rows.slice(0, -1).reduce((total, [, value]) => total + Number(value), 0);
    expect(sum).toBeCloseTo(Number(rest.table.rows.at(-1)?.[1]), 12);
    expect(names(rest)).toContain('not explained');
  });
});
