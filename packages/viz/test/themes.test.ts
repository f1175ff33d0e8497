import { describe, expect, test } from 'vitest';
import { contrast, parseHex, ramp } from '../src/color.js';
import { blueOrange, lime, type Palette, shap, type ThemeName, theme } from '../src/index.js';
import { resolve } from '../src/themes/theme.js';

const palettes: Palette[] = [blueOrange, shap, lime];
const names: ThemeName[] = ['light', 'dark', 'print'];
const themes = palettes.flatMap((palette) => names.map((name) => theme(name, palette)));

describe.each(themes.map((t, i) => [`${palettes[Math.floor(i / 3)].name} ${t.name}`, t] as const))('%s', (_, t) => {
  test('theme gives every text a contrast of at least 4.5', () => {
    for (const text of [t.ink, t.muted, t.positiveText, t.negativeText]) {
      expect(contrast(text, t.surface)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(t.ink, t.faint)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(t.onPositive, t.positive)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(t.onNegative, t.negative)).toBeGreaterThanOrEqual(4.5);
  });

  test('theme gives dots and bars a contrast of at least 2 on the surface', () => {
    for (const color of [t.positive, t.negative, t.bar, t.missing, ...t.ramp, ...t.categories]) {
      expect(contrast(color, t.surface)).toBeGreaterThanOrEqual(2);
    }
  });

  test('theme tells signs apart by lightness or by opposite hues', () => {
    const [rp, , bp] = parseHex(t.positive);
    const [rn, , bn] = parseHex(t.negative);
    expect(rp - bp).toBeGreaterThan(0);
    expect(rn - bn).toBeLessThan(0);
  });
});

test('the default palette in print is told apart in grey too', () => {
  const { positive, negative } = blueOrange.print;
  expect(contrast(positive, negative)).toBeGreaterThan(3);
});

test('the ramp is the same on light and dark, so that a cloud may be an image', () => {
  for (const palette of palettes) expect(palette.light.ramp).toEqual(palette.dark.ramp);
});

test('ramp runs from one colour to the other', () => {
  const steps = ramp('#008bfb', '#ff0051');
  expect([steps.length, steps[0], steps[63]]).toEqual([64, '#008bfb', '#ff0051']);
});

test('contrast is WCAG: black on white 21, symmetric', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
  expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.478, 3);
});

test('resolve knows roles, steps and fixed colours, and refuses others by name', () => {
  const t = theme('light', blueOrange);
  expect(resolve('ink', t)).toBe(t.ink);
  expect(resolve('ramp3', t)).toBe(t.ramp[3]);
  expect(resolve('category2', t)).toBe(t.categories[2]);
  expect(resolve('#123456', t)).toBe('#123456');
  for (const bad of ['name', 'ramp', 'ramp64', 'purple'])
    expect(() => resolve(bad, t)).toThrow(`viz: the theme has no colour: ${bad}`);
});
