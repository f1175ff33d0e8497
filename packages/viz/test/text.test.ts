import { expect, test } from 'vitest';
import { formatNumber, plainFormat, signedFormat } from '../src/format.js';
import { arrow } from '../src/path.js';
import { ellipsis, textWidth } from '../src/text.js';
import { wrap } from '../src/wrap.js';

test('textWidth adds the advances of Inter, as fontTools reads them: W is 2018 / 2048 em', () => {
  expect(textWidth('W', 1000)).toBe(985);
  expect(textWidth('W', 1000, 600)).toBe(1020);
  expect(textWidth([{ text: 'W' }, { text: 'W', weight: 600 }], 1000)).toBe(2005);
  expect(textWidth('漢', 10)).toBe(10);
  expect(textWidth('', 10)).toBe(0);
});

test('ellipsis keeps what fits and marks the cut', () => {
  expect(ellipsis('short', 100)).toBe('short');
  const cut = ellipsis('a long name of a feature', 60);
  expect(cut.endsWith('…')).toBe(true);
  expect(textWidth(cut)).toBeLessThanOrEqual(60);
});

test('wrap breaks at spaces', () => {
  const lines = wrap('one two three four five six', 60);
  expect(lines.join(' ')).toBe('one two three four five six');
  for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(60);
});

test('formatNumber writes numbers for people', () => {
  const cases: [number, string][] = [
    [0, '0'],
    [-0.12345, '−0.1235'],
    [39, '39'],
    [2174, '2174'],
    [99999, '99,999'],
    [12345.67, '12,346'],
    [1.5e8, '1.5\u202f×\u202f10⁸'],
    [-2e-9, '−2\u202f×\u202f10⁻⁹'],
    [Number.NaN, 'missing'],
    [Infinity, '∞'],
  ];
  for (const [value, text] of cases) expect(formatNumber(value)).toBe(text);
});

test('signedFormat gives three significant digits to the largest and a true sign', () => {
  const write = signedFormat([0.283, -0.02]);
  expect([0.283, -0.02, 0.0001, 0].map(write)).toEqual(['+0.283', '−0.020', '0.000', '0.000']);
  expect(signedFormat([123.4])(-5)).toBe('−5');
  expect(signedFormat([3e-9])(3e-9)).toBe('+3\u202f×\u202f10⁻⁹');
  expect(signedFormat([0])(0)).toBe('0.00');
  expect(plainFormat([0.5])(0.5)).toBe('0.500');
});

test('arrow is all tip where the bar is shorter than the tip', () => {
  expect(arrow(0, 3, 0, 10)).toBe('M0 0L0 0L3 5L0 10L0 10Z');
  expect(arrow(20, 0, 0, 10)).toBe('M20 0L8 0L0 5L8 10L20 10Z');
});
