import type { Random } from '@xai/tensor';
import { binomial } from './binomial.js';
import { combinations } from './combinations.js';

/** The pairs (coalition, complement) whose smaller half has one size. */
export interface Stratum {
  /** Pairs there are, and pairs drawn so far. */
  readonly pairs: number;
  drawn: number;
  /** Kernel weight of one coalition: Lundberg and Lee 2017, theorem 2. */
  readonly weight: number;
}

/** A pair, by the coalition of which the other is the complement: [players] of 0 and 1. */
export interface CoalitionPair {
  readonly stratum: Stratum;
  readonly coalition: Uint8Array;
}

/**
 * Draws pairs of coalitions without replacement, every size equally often (their leverage scores sum to the same), and size 1
 * whole, so that the regression has a solution. Each call returns the new pairs that make it `total` in all.
 * Musco and Witter 2024, Leverage SHAP, sec. 3. https://arxiv.org/abs/2410.01917
 */
export function coalitionPairs(players: number, random: Random): (total: number) => CoalitionPair[] {
  const seen = new Set<string>();
  const strata = Array.from({ length: Math.floor(players / 2) }, (_, i): Stratum => {
    const all = binomial(players, i + 1);
    const pairs = 2 * (i + 1) === players ? all / 2 : all;
    return { pairs, drawn: 0, weight: (players - 1) / (all * (i + 1) * (players - i - 1)) };
  });
  return (total) => {
    const fresh: CoalitionPair[] = [];
    shares(strata, total, players).forEach((share, i) => {
      const stratum = strata[i];
      const add = (members: Int32Array): void => {
        const coalition = new Uint8Array(players);
        for (const p of members) coalition[p] = 1;
        const half = 2 * members.length === players && coalition[0] ? coalition.map((z) => 1 - z) : coalition;
        const key = half.join('');
        if (seen.has(key)) return;
        seen.add(key);
        stratum.drawn++;
        fresh.push({ stratum, coalition: half });
      };
      if (share === stratum.pairs) for (const members of combinations(players, i + 1)) add(members);
      else while (stratum.drawn < share) add(random.choice(players, i + 1));
    });
    return fresh;
  };
}

/** Pairs dealt out one by one, after size 1 is whole; the middle size of an even number is a pair of itself and gets half. */
function shares(strata: readonly Stratum[], total: number, players: number): number[] {
  const dealt = strata.map(({ pairs }, i) => (i === 0 ? pairs : 0));
  let left = total - dealt[0];
  for (let turn = 0; left > 0 && strata.some(({ pairs }, i) => dealt[i] < pairs); turn++) {
    strata.forEach(({ pairs }, i) => {
      if (left <= 0 || dealt[i] === pairs || (2 * (i + 1) === players && turn % 2 === 1)) return;
      dealt[i]++;
      left--;
    });
  }
  return dealt;
}
