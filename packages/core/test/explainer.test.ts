import { tensor } from '@xai/tensor';
import { expect, test } from 'vitest';
import { explainer, resolveTargets } from '../src/index.js';
import { attribution } from './attribution.js';

const explain = explainer(async (rows, { target }) =>
  resolveTargets(target, 3).map((k) => ({ ...attribution(), target: k, settings: { shape: rows.shape } })),
);
const rows = tensor(Float64Array.of(1, 2, 3, 4), [2, 2]);

test('explainer returns one attribution for one target and a list for several', async () => {
  expect((await explain(rows, { target: 1 })).target).toBe(1);
  expect((await explain(rows, { target: [2, 0] })).map((a) => a.target)).toEqual([2, 0]);
  expect((await explain(rows, { target: 'all' })).map((a) => a.target)).toEqual([0, 1, 2]);
});

test('explainer takes a single row without its batch axis', async () => {
  expect((await explain(tensor(Float64Array.of(1, 2), [2]), { target: 0 })).settings.shape).toEqual([1, 2]);
});

test.each([
  ['no rows', tensor(new Float64Array(0), [0, 2]), {}, 'at least one row'],
  ['a NaN seed', rows, { seed: Number.NaN }, 'a seed must be a finite number: NaN'],
  ['a batch size of 0', rows, { batchSize: 0 }, 'batchSize must be a whole number above 0: 0'],
  ['half a budget', rows, { budget: 0.5 }, 'budget must be a whole number above 0: 0.5'],
  ['an index too few', rows, { rows: [4] }, '1 indices, 2 rows'],
])('explainer refuses %s', async (_, table, options, message) => {
  await expect(explain(table, { target: 0, ...options })).rejects.toThrow(message);
});

test('explainer rejects with the reason of an aborted signal', async () => {
  await expect(explain(rows, { target: 0, signal: AbortSignal.abort(new Error('no')) })).rejects.toThrow('no');
});
