import type { Random } from '@xai/tensor';
import { binomial } from '../binomial.js';
import { combinations } from '../combinations.js';

/** Coalitions [k, players] with their regression weights [k]. */
export interface WeightedCoalitions {
  readonly coalitions: readonly Uint8Array[];
  readonly weights: number[];
}

/**
 * shap's scheme: sizes from the outside in are enumerated while the budget's share of their kernel weight pays for them; the rest
 * is drawn by kernel weight, each with its complement, repeats raising the weight; the drawn weights are scaled to the mass left.
 */
export function shapCoalitions(players: number, budget: number, random: Random): WeightedCoalitions {
  const sizes = Math.ceil((players - 1) / 2);
  const paired = Math.floor((players - 1) / 2);
  const mass = Array.from({ length: sizes }, (_, i) => (i < paired ? 2 : 1) / ((i + 1) * (players - i - 1)));
  const sum = mass.reduce((a, m) => a + m, 0);
  for (let i = 0; i < sizes; i++) mass[i] /= sum;
  const coalitions: Uint8Array[] = [];
  const weights: number[] = [];
  let left = budget;
  let rest = 1;
  let whole = 0;
  for (; whole < sizes; whole++) {
    const size = whole + 1;
    const copies = whole < paired ? 2 : 1;
    const count = binomial(players, size) * copies;
    if ((left * mass[whole]) / rest / count < 1 - 1e-8) break;
    left -= count;
    rest -= mass[whole];
    for (const members of combinations(players, size)) {
      const coalition = new Uint8Array(players);
      for (let i = 0; i < size; i++) coalition[members[i]] = 1;
      coalitions.push(coalition);
      if (copies === 2) coalitions.push(complement(coalition));
      for (let c = 0; c < copies; c++) weights.push(mass[whole] / count);
    }
  }
  if (whole < sizes) draw();
  return { coalitions, weights };

  function draw(): void {
    const fixed = coalitions.length;
    const odds = mass.map((m, i) => (i < whole ? 0 : i < paired ? m / 2 : m));
    const found = new Map<string, number>();
    for (const i of random.choice(sizes, 4 * left, { replace: true, weights: odds })) {
      if (coalitions.length >= budget) break;
      const coalition = new Uint8Array(players);
      for (const p of random.permutation(players).subarray(0, i + 1)) coalition[p] = 1;
      const key = coalition.join('');
      const at = found.get(key) ?? coalitions.length;
      const isNew = at === coalitions.length;
      found.set(key, at);
      if (isNew) coalitions.push(coalition);
      weights[at] = (weights[at] ?? 0) + 1;
      if (coalitions.length >= budget || i >= paired) continue;
      if (isNew) coalitions.push(complement(coalition));
      weights[at + 1] = (weights[at + 1] ?? 0) + 1;
    }
    const drawn = weights.slice(fixed).reduce((a, w) => a + w, 0);
    const open = mass.slice(whole).reduce((a, m) => a + m, 0);
    for (let k = fixed; k < weights.length; k++) weights[k] *= open / drawn;
  }
}

const complement = (coalition: Uint8Array): Uint8Array => coalition.map((z) => 1 - z);
