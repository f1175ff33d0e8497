import { fromJSON, toJSON } from '@xai/core';
import { contiguous, fromRows } from '@xai/tensor';
import { expect, test } from 'vitest';
import { limeTabular } from '../src/index.js';
import { model, options, training } from './golden.js';

const explain = limeTabular(model('iris'), options('iris', 'quartile'));
const rows = fromRows([
  [6.3, 2.5, 5, 1.9],
  [5, 3.4, 1.5, 0.2],
]);

test('limeAttributions gives one Attribution a target, views on one block that equal those asked for alone', async () => {
  const all = await explain(rows, { target: 'all', budget: 400 });
  expect(all.map((a) => a.target)).toEqual([0, 1, 2]);
  expect(all[0].values.data).toBe(all[2].values.data);
  for (const a of all) {
    const alone = await explain(rows, { target: a.target, budget: 400 });
    expect(toJSON(a)).toEqual(toJSON(alone));
    expect(contiguous(a.values).shape).toEqual([2, 4]);
  }
});

test('limeAttributions survive JSON', async () => {
  const [a] = await explain(rows, { target: [1], budget: 400, rows: [7, 3] });
  const json = JSON.parse(JSON.stringify(toJSON(a)));
  expect(toJSON(fromJSON(json))).toEqual(json);
  expect(json).toMatchObject({
    rows: [7, 3],
    background: { rows: training('iris').shape[0] },
    versions: { '@xai/lime': expect.any(String) },
  });
  expect(json.data).toEqual([
    [6.3, 2.5, 5, 1.9],
    [5, 3.4, 1.5, 0.2],
  ]);
});
