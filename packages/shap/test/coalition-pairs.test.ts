import { random } from '@xai/tensor';
import { expect, it } from 'vitest';
import { binomial } from '../src/binomial.js';
import { coalitionPairs } from '../src/coalition-pairs.js';
import { coalitionSizes } from '../src/coalition-sizes.js';
import { combinations } from '../src/combinations.js';

const text = (z: Uint8Array) => z.join('');
const size = (z: Uint8Array) => z.reduce((a, b) => a + b, 0);

it.each([
  [10, 200],
  [11, 64],
  [30, 300],
])('coalitionPairs of %d players draws %d different pairs, never both halves', (players, pairs) => {
  const drawn = coalitionPairs(players, random(1))(pairs).map((p) => p.coalition);
  expect(drawn).toHaveLength(pairs);
  const all = new Set(drawn.flatMap((z) => [text(z), text(z.map((v) => 1 - v))]));
  expect(all.size).toBe(2 * pairs);
});

it('coalitionPairs has size 1 whole, and the other sizes as equal as they can be, the middle one half', () => {
  const counts = (players: number, pairs: number) => {
    const found = new Array(Math.floor(players / 2)).fill(0);
    for (const { coalition } of coalitionPairs(players, random(2))(pairs)) {
      found[Math.min(size(coalition), players - size(coalition)) - 1]++;
    }
    return found;
  };
  expect(counts(12, 12 + 90)).toEqual([12, 20, 20, 20, 20, 10]);
  expect(counts(7, 7 + 30)).toEqual([7, 15, 15]);
  expect(counts(7, 60)).toEqual([7, 21, 32]);
});

it('coalitionPairs returns what is new when it is asked for more', () => {
  const draw = coalitionPairs(14, random(3));
  const all = [...draw(64), ...draw(128)].map((p) => text(p.coalition));
  expect(new Set(all).size).toBe(128);
});

it('coalitionPairs weights are the kernel of Lundberg and Lee, and strata count what was drawn', () => {
  const drawn = coalitionPairs(9, random(4))(2 ** 8 - 1);
  expect(drawn).toHaveLength(2 ** 8 - 1);
  for (const { coalition, stratum } of drawn) {
    const s = size(coalition);
    expect(stratum.weight).toBeCloseTo(8 / (binomial(9, s) * s * (9 - s)), 15);
    expect([stratum.pairs, stratum.drawn]).toEqual([binomial(9, s), binomial(9, s)]);
  }
});

it('coalitionPairs draws every coalition of a size equally often', () => {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 3000; seed++) {
    for (const { coalition } of coalitionPairs(6, random(seed))(6 + 4)) {
      if (size(coalition) === 2 || size(coalition) === 4)
        counts.set(text(coalition), (counts.get(text(coalition)) ?? 0) + 1);
    }
  }
  expect(counts.size).toBe(15);
  const mean = [...counts.values()].reduce((a, b) => a + b, 0) / 15;
  for (const count of counts.values()) expect(Math.abs(count - mean)).toBeLessThan(5 * Math.sqrt(mean));
});

it('combinations lists every set once, in order', () => {
  expect(Array.from(combinations(4, 2), (c) => Array.from(c).join(''))).toEqual(['01', '02', '03', '12', '13', '23']);
  expect(Array.from(combinations(3, 3), (c) => Array.from(c))).toEqual([[0, 1, 2]]);
});

it('binomial is exact where float64 is', () => {
  expect([binomial(5, 2), binomial(52, 26), binomial(7, 0), binomial(3, 5), binomial(3, -1)]).toEqual([
    10, 495918532948104, 1, 0, 0,
  ]);
});

it('coalitionSizes counts bits', () => {
  expect(Array.from(coalitionSizes(3))).toEqual([0, 1, 1, 2, 1, 2, 2, 3]);
});
