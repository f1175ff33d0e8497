import '@xai/test-kit';
import { expect, it } from 'vitest';
import { pairDifferences } from '../src/pair-differences.js';

it('pairDifferences of a product is 1 for its pair and 0 elsewhere, weighted by the size of the rest', () => {
  const product = Float64Array.from({ length: 8 }, (_, s) => ((s & 3) === 3 ? 1 : 0));
  expect(pairDifferences(product, 3, 1, [10, 100])).toBeCloseToArray([0, 110, 0, 110, 0, 0, 0, 0, 0]);
});
