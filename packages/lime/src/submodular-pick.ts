import type { Attribution } from '@xai/core';
import { contiguous } from '@xai/tensor';

/**
 * SP-LIME: the `count` rows that together show the most important conditions, greedily; positions among the explained
 * rows in the order picked. A condition's importance is the root of its summed |weight|; of rows that add as much, the
 * last is picked, as Python lime does. Ribeiro, Singh and Guestrin 2016, algorithm 2 and eq. 4.
 * attributions: one, or one per target of the same rows (weights of a row are summed over targets).
 * Throws RangeError for a count that is no whole number above 0, or attributions of different rows.
 */
export function submodularPick(attributions: Attribution | readonly Attribution[], count: number): number[] {
  const list: readonly Attribution[] = 'method' in attributions ? [attributions] : attributions;
  const n = list[0]?.rows.length ?? 0;
  if (!Number.isInteger(count) || count < 1)
    throw new RangeError(`lime: picks must be a whole number above 0: ${count}`);
  if (n === 0 || list.some((a) => a.rows.length !== n)) {
    throw new RangeError(`lime: a pick needs attributions of the same rows: ${list.map((a) => a.rows.length)} rows`);
  }
  const weights = conditionWeights(list, n);
  const importance = new Map<string, number>();
  for (const row of weights)
    for (const [name, w] of row) importance.set(name, (importance.get(name) ?? 0) + Math.abs(w));
  const picked: number[] = [];
  const covered = new Set<string>();
  while (picked.length < Math.min(count, n)) {
    let best = -1;
    let most = -1;
    weights.forEach((row, i) => {
      let gain = 0;
      for (const [name, w] of row) if (w !== 0 && !covered.has(name)) gain += Math.sqrt(importance.get(name) ?? 0);
      if (!picked.includes(i) && gain >= most) [best, most] = [i, gain];
    });
    for (const [name, w] of weights[best]) if (w !== 0) covered.add(name);
    picked.push(best);
  }
  return picked;
}

/** Weight of each condition in each row, summed over targets. */
function conditionWeights(list: readonly Attribution[], n: number): Map<string, number>[] {
  return Array.from({ length: n }, (_, i) => {
    const row = new Map<string, number>();
    for (const a of list) {
      const { data, shape } = contiguous(a.values);
      const conditions = a.diagnostics[i]?.conditions;
      for (let j = 0; j < shape[1]; j++) {
        const condition = Array.isArray(conditions) ? String(conditions[j]) : a.features[j];
        const w = data[i * shape[1] + j];
        if (w !== 0) row.set(condition, (row.get(condition) ?? 0) + w);
      }
    }
    return row;
  });
}
