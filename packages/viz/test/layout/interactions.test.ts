import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { interactionOrder } from '../../src/layout/interactions.js';
import { attribution } from '../fixtures.js';
import { shapFigures } from '../golden.js';

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

test('interactionOrder equals shap.utils.approximate_interactions on eight features that act in pairs', () => {
  const { n, d, orders } = shapFigures.interactions;
  const data = Array.from({ length: n }, (_, i) =>
    Array.from({ length: d }, (_, j) => Math.sin(0.0137 * i * i * (1 + 0.37 * j) + 78.233 * j)),
  );
  const values = data.map((x) =>
    x.map((v, k) => v * x[(k + 1) % d] + 0.4 * v * x[(k + 3) % d] + 0.1 * Math.sin(50 * x[(k + 5) % d])),
  );
  orders.forEach((order, k) => {
    expect(interactionOrder(attribution(values, data), k)).toEqual(order);
  });
});
