import { fromRows, random, tensor } from '@xai/tensor';
import { expect, it } from 'vitest';
import { aic, auto, bic, type L1Design, numFeatures } from '../../src/parity/l1-selection.js';

/** y = 5 x1 - 3 x4 + 2 x6 + noise, in 8 independent columns. */
function design(noise: number, share = 0.1, seed = 1): L1Design {
  const r = random(seed);
  const x = Array.from({ length: 400 }, () => Array.from({ length: 8 }, () => r.normal()));
  const y = x.map((row) => 5 * row[1] - 3 * row[4] + 2 * row[6] + noise * r.normal());
  return { x: fromRows(x), y: tensor(Float64Array.from(y), [400]), share };
}

it('numFeatures keeps the k columns that explain most, the strongest first', () => {
  expect(Array.from(numFeatures(3)(design(0.5)))).toEqual([1, 4, 6]);
  expect(Array.from(numFeatures(1)(design(0.5)))).toEqual([1]);
});

it('numFeatures refuses a k that is no count', () => {
  expect(() => numFeatures(0)).toThrow('shap: numFeatures needs a whole number above 0: 0');
  expect(() => numFeatures(2.5)).toThrow(RangeError);
});

it('bic keeps every column that counts, and no more columns than aic', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const [few, more] = [bic, aic].map((select) => Array.from(select(design(1, 0.1, seed))));
    expect(few).toEqual(expect.arrayContaining([1, 4, 6]));
    expect(more).toEqual(expect.arrayContaining(few));
  }
});

it('auto is aic below a fifth of all coalitions, and keeps every column from there on', () => {
  expect(auto(design(1, 0.19))).toEqual(aic(design(1)));
  expect(auto(design(1, 0.2))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});
