import { random } from '@xai/tensor';
import { expect, it } from 'vitest';
import { signAgreement, signAgreementChance } from '../src/index.js';

it('signAgreement is the share of features with the same sign', () => {
  expect(signAgreement([1, -2, 3, -4], [0.1, -0.1, -1, -9])).toBe(0.75);
  expect(signAgreement([1, -1], [-1, 1])).toBe(0);
});

it('signAgreement leaves out what is 0 in both, and counts 0 against a sign as different', () => {
  expect(signAgreement([0, -0, 1, 1], [0, 0, 0, 2])).toBe(0.5);
  expect(signAgreement([0, 0], [0, -0])).toBeNaN();
});

it('signAgreementChance is the mean over signs dealt out at random', () => {
  const r = random(1);
  const a = [1, 1, -1, 0, 1, -1];
  const b = [1, -1, -1, 1, 0, 1];
  let sum = 0;
  for (let k = 0; k < 20000; k++) {
    const dealt = Array.from(r.permutation(6), (i) => b[i]);
    sum += a.filter((v, i) => v === dealt[i]).length / 6;
  }
  expect(signAgreementChance(a, b)).toBeCloseTo(sum / 20000, 2);
  expect(signAgreementChance([1, 1], [2, 3])).toBe(1);
});
