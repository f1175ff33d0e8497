import { expect, test } from 'vitest';
import { featureLabel, plainLabel, restLabel } from '../src/labels.js';
import { textWidth } from '../src/text.js';
import { adult, attribution } from './fixtures.js';

const words = ({ spans }: { spans: readonly { text: string }[] }): string => spans.map(({ text }) => text).join('');

test('featureLabel writes a category by its name, a number for people, a hole as missing', () => {
  const a = adult();
  expect(featureLabel(a, 1, 4, 400).full).toBe('Workclass = Private');
  expect(featureLabel(a, 8, 15024, 400).full).toBe('Capital Gain = 15,024');
  expect(featureLabel(a, 0, Number.NaN, 400).full).toBe('Age = missing');
  expect(featureLabel(a, 1, 99, 400).full).toBe('Workclass = 99');
});

test('featureLabel is never wider than its place, the value the last to give way, the whole text in the tip', () => {
  const a = { ...attribution([[1]], [[0]], 0, ['a name that goes on and on and on']), categories: {} };
  const long = { ...a, categories: { [a.features[0]]: ['a category that goes on and on and on'] } };
  for (const limit of [90, 150, 240]) {
    const label = featureLabel(long, 0, 0, limit);
    expect(textWidth(label.spans)).toBeLessThanOrEqual(limit);
    expect(label.tip).toBe(label.full);
  }
  const short = featureLabel(a, 0, 7, 120);
  expect(words(short)).toMatch(/…\u00a0= 7$/);
  expect(featureLabel(a, 0, 7, 900).tip).toBeUndefined();
});

test('plainLabel has a tip only where something was cut', () => {
  expect(plainLabel('Age', 100)).toMatchObject({ full: 'Age', width: textWidth('Age') });
  expect(plainLabel('Age', 100).tip).toBeUndefined();
  expect(plainLabel('ends in dots…', 500).tip).toBeUndefined();
  expect(plainLabel('a long name', 30).tip).toBe('a long name');
});

test('restLabel counts in the singular and in the plural', () => {
  expect([restLabel(1).full, restLabel(9, 'Sum of ').full]).toEqual(['1 other feature', 'Sum of 9 other features']);
});
