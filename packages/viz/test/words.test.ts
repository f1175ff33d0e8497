import { describe, expect, test } from 'vitest';
import { baseSymbol, baseWords, originWords, outputWords, unitWord, valueWords } from '../src/words.js';
import { adult } from './fixtures.js';

const of = adult;

test('baseWords names what the base averages: an average only where it is one', () => {
  expect(baseWords(of())).toBe('average prediction over 50 background rows');
  expect(baseWords(of({ background: { rows: 1, sha256: '' } }))).toBe('average prediction over 1 background row');
  expect(baseWords(of({ background: { rows: 32561, sha256: '' } }))).toBe(
    'average prediction over 32,561 background rows',
  );
  expect(baseWords(of({ background: null }))).toBe('average prediction');
  expect(baseWords(of({ game: 'path-dependent', background: null }))).toBe('tree-weighted base');
  expect(baseWords(of({ game: 'surrogate' }))).toBe("surrogate's intercept");
  expect(baseWords(of({ settings: { link: 'logit' } }))).toBe(
    'log-odds of the average prediction over 50 background rows',
  );
});

test('baseSymbol is an expectation only for an average', () => {
  expect([of(), of({ game: 'path-dependent' }), of({ game: 'surrogate' })].map(baseSymbol)).toEqual([
    'E[f(X)]',
    'base',
    'intercept',
  ]);
});

describe('the unit', () => {
  test('outputWords names the unit and the class', () => {
    expect(outputWords(of())).toBe('probability of >50K');
    expect(outputWords(of({ unit: 'logit' }))).toBe('log-odds of >50K');
    expect(outputWords(of({ unit: 'margin', targetName: null }))).toBe('margin');
    expect(outputWords(of({ unit: 'value', targetName: null }))).toBe('output');
  });

  test('unitWord calls a logit by its name for people', () => {
    expect((['probability', 'logit', 'margin', 'loss'] as const).map((unit) => unitWord(of({ unit })))).toEqual([
      'probability',
      'log-odds',
      'margin',
      'loss',
    ]);
  });
});

test('valueWords says SHAP value only of Shapley values', () => {
  expect(valueWords(of())).toBe('SHAP value');
  expect(valueWords(of({ method: 'lime', game: 'surrogate' }))).toBe('LIME weight');
  expect(valueWords(of({ method: 'other', game: 'surrogate' }))).toBe('surrogate weight');
  expect(valueWords(of({ method: 'gradient', game: 'rule' }))).toBe('attribution');
});

test('originWords says rows, method, kind of error, game, background and output in one line', () => {
  expect(originWords(of())).toBe('10 rows · exact (interventional) · 50 background rows · probability of >50K');
  expect(originWords(of({ method: 'permutation', error: 'sampling' }), 107)).toBe(
    'row 107 · permutation (sampled, interventional) · 50 background rows · probability of >50K',
  );
  expect(originWords(of({ method: 'deep', error: 'rule', game: 'rule', background: null, targetName: null }), 3)).toBe(
    'row 3 · deep (by rule) · probability',
  );
});
