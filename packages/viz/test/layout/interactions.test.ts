import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { interactionOrder } from '../../src/layout/interactions.js';
import { attribution } from '../fixtures.js';

const golden = JSON.parse(readFileSync(new URL('../golden/shap-plots.json', import.meta.url), 'utf8'));
const table = (rows: (number | null)[][]): number[][] => rows.map((row) => row.map((v) => v ?? Number.NaN));

test('interactionOrder equals shap.utils.approximate_interactions where the data has no ties', () => {
  const a = attribution(table(golden.values), table(golden.data));
  for (const j of [0, 1]) {
    const order = interactionOrder(a, j);
    // The feature itself and the constant column have no interaction; numpy's order of these two ties is its own.
    expect(order.slice(0, 3)).toEqual(golden.order[j].slice(0, 3));
    expect([...order].sort()).toEqual([0, 1, 2, 3, 4]);
  }
});
