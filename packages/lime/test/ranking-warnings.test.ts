import { expect, test } from 'vitest';
import { rankingWarnings } from '../src/ranking-warnings.js';

test('rankingWarnings uses the error of a difference, with its covariance and signs', () => {
  const names = ['a', 'b', 'c', 'd'];
  const covariance = new Float64Array(16);
  [0.01, 0.01, 0.0001, 1].forEach((v, k) => {
    covariance[5 * k] = v;
  });
  const text = rankingWarnings([1, -0.8, 0.5, 0.01], covariance, names);
  expect(text).toEqual([
    'rank 1 and 2 may change places with another seed: a and b differ by 0.2, standard error 0.14',
  ]);
  covariance[1] = covariance[4] = -0.0095;
  expect(rankingWarnings([1, -0.8, 0.5, 0.01], covariance, names)).toEqual([]);
  expect(rankingWarnings([1, 0.8, 0.5, 0.01], covariance, names)).toHaveLength(1);
  expect(rankingWarnings([0.5], Float64Array.of(0.09), ['a'])).toEqual([
    'the sign of a is unsure: 0.5, standard error 0.3',
  ]);
});
