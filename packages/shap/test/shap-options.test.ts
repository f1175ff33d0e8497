import { tableMasker } from '@xai/core';
import { fromRows } from '@xai/tensor';
import { expect, it } from 'vitest';
import { shapMasker } from '../src/shap-options.js';

const background = fromRows([[1, 2, 3]]);

it('shapMasker names players after columns and groups', () => {
  expect(shapMasker({ background }).features).toEqual(['x0', 'x1', 'x2']);
  const { masker, features } = shapMasker({ background, featureNames: ['a', 'b', 'c'], groups: { ac: ['a', 2] } });
  expect(features).toEqual(['ac', 'b']);
  expect(masker.groups).toEqual([[0, 2], [1]]);
});

it('shapMasker takes a masker as it is, groups named by their columns', () => {
  const masker = tableMasker(background, { groups: [[0, 2], [1]] });
  const found = shapMasker({ background: masker, featureNames: ['a', 'b', 'c'] });
  expect(found.masker).toBe(masker);
  expect(found.features).toEqual(['a + c', 'b']);
  expect(() => shapMasker({ background: masker, groups: { g: [0] } })).toThrow(TypeError);
});

it('shapMasker refuses names, groups and weights that do not fit', () => {
  expect(() => shapMasker({ background, featureNames: ['a'] })).toThrow(RangeError);
  expect(() => shapMasker({ background, groups: { g: ['zzz'] } })).toThrow(RangeError);
  expect(() => shapMasker({ background, weights: [1, 2] })).toThrow(RangeError);
});
