import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairAt } from '../src/condensed.js';
import { fromRows, linkage, optimalLeafOrder, pairwise, random, toRows } from '../src/index.js';
import { type Clustering, golden } from './golden.js';

const { cases } = golden<{ cases: Clustering[] }>('clustering');

const length = (order: ArrayLike<number>, condensed: ArrayLike<number>) =>
  Array.from(order)
    .slice(1)
    .reduce((s, v, i) => s + condensed[pairAt(order.length, order[i], v)], 0);

/** Every order that flips of the joins allow. */
function orders(tree: number[][], node: number): number[][] {
  const n = tree.length + 1;
  if (node < n) return [[node]];
  const [a, b] = tree[node - n];
  return orders(tree, a).flatMap((l) =>
    orders(tree, b).flatMap((r) => [
      [...l, ...r],
      [...r, ...l],
    ]),
  );
}

describe('optimalLeafOrder', () => {
  test.each(['single', 'complete', 'average', 'ward'] as const)(
    'optimalLeafOrder is as short as scipy’s, which is not always the shortest, or shorter: %s',
    (method) => {
      for (const { x, trees } of cases) {
        const condensed = pairwise(fromRows(x));
        const order = optimalLeafOrder(fromRows(trees[method].linkage), condensed);
        expect([...order].sort((a, b) => a - b)).toEqual(x.map((_, i) => i));
        expect(length(order, condensed)).toBeLessThanOrEqual(trees[method].optimal_sum * (1 + 1e-12));
      }
    },
  );

  test('optimalLeafOrder is the shortest of all orders that the tree allows', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }));
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 2, maxLength: 7 }),
        fc.constantFrom('single', 'average'),
        (x, method) => {
          const condensed = pairwise(fromRows(x));
          const tree = linkage(condensed, { method: method as 'single' | 'average' });
          const all = orders(toRows(tree), 2 * x.length - 2);
          const order = optimalLeafOrder(tree, condensed);
          expect(all.map(String)).toContain(String([...order]));
          expect(length(order, condensed)).toBeCloseTo(Math.min(...all.map((o) => length(o, condensed))), 9);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('optimalLeafOrder takes a chain of 400 points', () => {
    const r = random(1);
    const x = Array.from({ length: 400 }, (_, i) => [i * (i + 1), r.uniform()]);
    const condensed = pairwise(fromRows(x));
    const order = [...optimalLeafOrder(linkage(condensed), condensed)];
    expect(order[0] < order[399] ? order : order.reverse()).toEqual(x.map((_, i) => i));
  });

  test('optimalLeafOrder refuses distances of another number of points', () => {
    expect(() => optimalLeafOrder(linkage([1, 2, 3]), [1])).toThrow('a linkage of 3 points needs 3 distances: 1');
  });
});
