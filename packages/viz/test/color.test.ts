import { describe, expect, test } from 'vitest';
import { contrast, parseHex, ramp } from '../src/color.js';
import { blueOrange, shap, theme } from '../src/index.js';

type Colour = readonly [number, number, number];
const linear = (byte: number): number =>
  byte <= 10.31475 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4;

/** What somebody sees who lacks one kind of cone: Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB. */
const blindness: Record<string, readonly Colour[]> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  none: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
};

/** CIE Lab (D65) of a colour as it is seen. */
function lab(hex: string, kind: string): Colour {
  const rgb = parseHex(hex).map(linear);
  const [r, g, b] = blindness[kind].map((row) =>
    Math.max(
      0,
      row.reduce((sum, w, k) => sum + w * rgb[k], 0),
    ),
  );
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIE 1976 difference of two colours as seen; 2.3 is just noticeable. */
const difference = (a: string, b: string, kind: string): number =>
  Math.hypot(...lab(a, kind).map((v, k) => v - lab(b, kind)[k]));

const themes = (['light', 'dark', 'print'] as const).map((name) => theme(name, blueOrange));

describe.each(Object.keys(blindness))('the default palette with colour blindness: %s', (kind) => {
  test('theme keeps raises and falls far apart', () => {
    for (const { positive, negative, positiveText, negativeText } of themes) {
      expect(difference(positive, negative, kind)).toBeGreaterThan(40);
      expect(difference(positiveText, negativeText, kind)).toBeGreaterThan(25);
    }
  });

  test('theme has categories that are all told apart', () => {
    for (const { categories } of themes) {
      categories.forEach((a, i) => {
        for (const b of categories.slice(i + 1)) expect(difference(a, b, kind), `${a} ${b}`).toBeGreaterThan(20);
      });
    }
  });

  test('theme has a ramp whose eighths are told apart, and whose ends are far apart', () => {
    for (const { ramp: steps } of themes) {
      for (let i = 9; i < steps.length; i += 9) expect(difference(steps[i - 9], steps[i], kind)).toBeGreaterThan(6);
      expect(difference(steps[0], steps[63], kind)).toBeGreaterThan(60);
    }
  });
});

test('shap keeps the ends of its own ramp in light and dark', () => {
  for (const { ramp: steps } of [shap.light, shap.dark]) expect([steps[0], steps[63]]).toEqual(['#008bfb', '#ff0051']);
});

test('ramp gives as many colours as asked, and the middle of black and white by lightness', () => {
  expect(ramp('#000000', '#ffffff', 3)).toEqual(['#000000', '#777777', '#ffffff']);
  expect(ramp('#123456', '#123456', 1)).toEqual(['#123456']);
});

test('contrast equals the examples of WCAG', () => {
  expect(contrast('#767676', '#ffffff')).toBeGreaterThanOrEqual(4.5);
  expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
});

test('parseHex refuses what is no colour', () => {
  for (const bad of ['red', '#fff', '#12345g', '']) {
    expect(() => parseHex(bad)).toThrow(`viz: a colour is a role of the theme or '#rrggbb': ${bad}`);
  }
});
