import { describe, expect, test } from 'vitest';
import { bottomAxis, leftAxis, leftRoom, limitScale, linearScale, ticksOf, topAxis, valueScale } from '../src/axis.js';
import { textBoxes, textFaults } from './boxes.js';

const words = (scale: Parameters<typeof ticksOf>[0], count = 5): string[] =>
  ticksOf(scale, count).map(({ text }) => text);
const differ = (texts: readonly string[]): boolean => new Set(texts).size === texts.length;

describe('linearScale', () => {
  test('linearScale maps the ends of the domain to the ends of the range', () => {
    const scale = linearScale(-1, 3, 10, 90);
    expect([-1, 1, 3].map(scale)).toEqual([10, 50, 90]);
  });

  test('linearScale widens a domain that is a point, reversed, or a rounding error', () => {
    for (const [low, high] of [
      [0, 0],
      [5, 5],
      [-7, -7],
      [1e9, 1e9 + 1e-4],
      [0.3, 0.1 + 0.2],
      [-5e-324, 0],
    ]) {
      const [a, b] = linearScale(low, high, 0, 1).domain();
      expect(b - a).toBeGreaterThan(0.1 * Math.abs(high) || 0.1);
      expect(a <= low && b >= high).toBe(true);
    }
  });
});

test('limitScale takes given ends instead of the data, each on its own', () => {
  const values = Float64Array.from({ length: 101 }, (_, i) => i);
  expect(limitScale([0, 100], [undefined, 'percentile(90)'], values, 0, 1).domain()).toEqual([0, 90]);
  expect(limitScale([0, 100], [-5, undefined], values, 0, 1).domain()).toEqual([-5, 100]);
});

test('valueScale with log is symmetric about 0, and keeps order', () => {
  const scale = valueScale(-1000, 1000, 0, 200, true);
  expect(scale(0)).toBeCloseTo(100, 10);
  for (const v of [1, 10, 100, 1000]) expect(scale(v) - 100).toBeCloseTo(100 - scale(-v), 10);
  // Equal ratios take nearly equal room beyond the linear part.
  expect(scale(1000) - scale(100)).toBeGreaterThan(3 * (scale(10) - scale(0)));
});

describe('ticksOf', () => {
  test('ticksOf writes digits where they are short, powers of ten elsewhere, always with a true minus', () => {
    expect(words(linearScale(-1, 1, 0, 1), 4)).toEqual(['−1.0', '−0.5', '0.0', '0.5', '1.0']);
    expect(words(linearScale(0, 2e9, 0, 1), 4)).toEqual([
      '0',
      '5\u202f×\u202f10⁸',
      '1\u202f×\u202f10⁹',
      '1.5\u202f×\u202f10⁹',
      '2\u202f×\u202f10⁹',
    ]);
    expect(words(linearScale(0, 2e-12, 0, 1), 2)).toEqual(['0', '1\u202f×\u202f10⁻¹²', '2\u202f×\u202f10⁻¹²']);
  });

  test('ticksOf tells neighbours apart, whatever the size and the width of the domain', () => {
    for (const size of [1e-12, 1e-3, 1, 1e4, 1e6, 1e9, 1e12]) {
      for (const share of [1e-9, 1e-6, 1e-3, 1].filter((part) => part * size > 1e-17)) {
        const texts = words(linearScale(size, size * (1 + share), 0, 1));
        expect(texts.length).toBeGreaterThan(1);
        expect(differ(texts), texts.join(' ')).toBe(true);
      }
    }
  });

  test('ticksOf of a logarithmic scale gives powers of ten on both sides of 0', () => {
    expect(words(valueScale(-400, 2500, 0, 1, true))).toEqual(['−100', '0', '100', '1000']);
  });
});

describe('axes', () => {
  const scales = [1e-12, 1, 1e6, 1e9].flatMap((size) =>
    [40, 200, 900].map((width) => linearScale(-size, 2 * size, 60, 60 + width)),
  );

  test('bottomAxis and topAxis never let ticks touch', () => {
    for (const scale of scales) {
      for (const marks of [bottomAxis({ scale, y: 40 }), topAxis(scale, 40)]) {
        expect(
          textFaults({ marks, width: 2000, height: 90, title: '', desc: '', table: { columns: [], rows: [] } }),
        ).toEqual([]);
      }
    }
  });

  test('bottomAxis keeps its text within 22 pixels of its ends', () => {
    for (const scale of scales) {
      const [from, to] = scale.range();
      for (const { left, right } of textBoxes({ marks: bottomAxis({ scale, y: 40 }) })) {
        expect(left).toBeGreaterThanOrEqual(from - 22.01);
        expect(right).toBeLessThanOrEqual(to + 22.01);
      }
    }
  });

  test('topAxis takes ticks of the caller', () => {
    const marks = topAxis(linearScale(0, 1, 0, 300), 20, [{ value: 0.5, text: 'half' }]);
    expect(textBoxes({ marks }).map(({ words: w }) => w)).toEqual(['half']);
  });

  test('leftAxis fits into leftRoom, its label included', () => {
    for (const size of [1e-280, 1e-12, 1, 1e6, 1e9]) {
      const scale = linearScale(1.0001 * size, 1.0003 * size, 300, 0);
      for (const { left } of textBoxes({ marks: leftAxis(scale, leftRoom(scale), 600, 'SHAP value of a feature') })) {
        expect(left).toBeGreaterThanOrEqual(0);
      }
    }
  });
});
