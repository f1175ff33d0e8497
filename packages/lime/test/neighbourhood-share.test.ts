import { fromRows, tensor } from '@xai/tensor';
import { expect, test } from 'vitest';
import { neighbourhoodShare } from '../src/neighbourhood-share.js';

const weights = Float64Array.of(1, 2, 5);

test('neighbourhoodShare counts the leading class, plain and weighted, the first of equals', () => {
  const outputs = fromRows([
    [0.2, 0.5, 0.3],
    [0.4, 0.2, 0.4],
    [0.1, 0.1, 0.8],
  ]);
  expect(neighbourhoodShare(outputs, weights)).toEqual({
    plain: [1 / 3, 1 / 3, 1 / 3],
    weighted: [0.25, 0.125, 0.625],
  });
});

test('neighbourhoodShare parts a single column at its cut', () => {
  const one = tensor(Float64Array.of(0.4, 0.6, -1), [3, 1]);
  expect(neighbourhoodShare(one, weights).plain).toEqual([2 / 3, 1 / 3]);
  expect(neighbourhoodShare(one, weights, 0)).toEqual({ plain: [1 / 3, 2 / 3], weighted: [0.625, 0.375] });
  expect(neighbourhoodShare(one, new Float64Array(3)).weighted).toBeNull();
});
