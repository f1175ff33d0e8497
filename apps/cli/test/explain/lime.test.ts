import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromJSON, type Json } from '@xai/core';
import { contiguous, mean, random, readNpy, variance, writeNpy } from '@xai/tensor';
import '@xai/test-kit';
import { describe, expect, it } from 'vitest';
import { cli } from '../cli.js';
import { csvText, mlpOnnx } from '../networks.js';
import { file, scratch } from '../scratch.js';

const r = random(3);
const names = ['age', 'work', 'gain', 'fixed'];
const work = ['gov', 'none', 'private'];
const rows = Array.from({ length: 240 }, () => [20 + r.integer(50), r.integer(3), 1e4 * r.uniform(), 7]);
const column = (j: number) => Float64Array.from(rows, (row) => row[j]);
const data = file('rows.csv', csvText(names, rows));
const text = file(
  'text.csv',
  csvText(
    names,
    rows.map(([a, w, ...rest]) => [a, work[w], ...rest]),
  ),
);

/** One affine layer of the standardised columns. */
const network = (weights: number[][], last: 'Sigmoid' | 'Softmax' | '') =>
  file(
    'model.onnx',
    mlpOnnx(
      {
        layers: [{ weights_in_by_out: weights, bias: weights[0].map(() => 0.1) }],
        hidden_activation: 'relu',
        output_activation: last.toLowerCase() || 'identity',
        mean: names.map((_, j) => mean(column(j))),
        scale: names.map((_, j) => Math.sqrt(variance(column(j))) || 1),
      },
      last,
    ),
  );
const regression = network([[2], [-1], [0.5], [3]], '');
const sigmoid = network([[2], [-1], [0.5], [3]], 'Sigmoid');
const softmax = network(
  [
    [2, 0, -1],
    [0, 1, -1],
    [0.5, -2, 0],
    [0, 0, 0],
  ],
  'Softmax',
);

async function explain(model: string, given: string, ...args: string[]) {
  const folder = scratch();
  const [json, npy] = [join(folder, 'a.json'), join(folder, 'a.npy')];
  const base = ['explain', '--method', 'lime', '--model', model, '--data', given, '--budget', '1500'];
  const run = await cli([...base, ...args, '--json', json, '--npy', npy]);
  expect(run).toEqual({ code: 0, out: '', err: expect.anything() });
  const parsed: Json = JSON.parse(readFileSync(json, 'utf8'));
  const all = (Array.isArray(parsed) ? parsed : [parsed]).map(fromJSON);
  return { all, first: all[0], values: contiguous(all[0].values).data, npy: readNpy(readFileSync(npy)) };
}

describe('explain --method lime', () => {
  it('explain --method lime --discretize none finds the weights of a linear model, per standard deviation', async () => {
    const wide = ['--discretize', 'none', '--kernel-width', '50', '--rows', '0,9'];
    for (const more of [[], ['--around-instance'], ['--lhs'], ['--around-instance', '--lhs']]) {
      const { first, npy } = await explain(regression, data, ...wide, ...more);
      expect(npy.shape).toEqual([2, 4]);
      expect(npy.data).toBeCloseToArray([2, -1, 0.5, 0, 2, -1, 0.5, 0], { abs: 5e-3 });
      expect(first).toMatchObject({ target: 0, unit: 'value', game: 'surrogate', error: 'surrogate', additive: false });
      expect(first.settings).toMatchObject({
        around: more.includes('--around-instance'),
        lhs: more.includes('--lhs'),
        kernelWidth: 50,
        mode: 'regression',
      });
      expect(first.diagnostics[1]).toMatchObject({ conditions: names, neighbourhoodShare: null });
    }
  });
  it('explain --method lime --target all writes one object a class, whose weights sum to 0 over a softmax', async () => {
    const { all, npy } = await explain(softmax, data, '--target', 'all', '--rows', '3', '--select', 'none');
    expect(npy.shape).toEqual([3, 1, 4]);
    all.forEach((a, k) => {
      expect(a).toMatchObject({ target: k, unit: 'probability', rows: [3], budget: 1500, seed: 0 });
      expect([...contiguous(a.values).data]).toEqual([...npy.data.slice(4 * k, 4 * k + 4)]);
      expect(a.background?.rows).toBe(240);
      const share = a.diagnostics[0].neighbourhoodShare;
      expect(share).toHaveLength(3);
    });
    for (let j = 0; j < 4; j++) expect(npy.data[j] + npy.data[4 + j] + npy.data[8 + j]).toBeCloseTo(0, 6);
  });
  it('explain --method lime explains class 1 of a sigmoid, the negative of class 0', async () => {
    const [yes, no] = [await explain(sigmoid, data), await explain(sigmoid, data, '--target', '0')];
    expect(yes.first).toMatchObject({ target: 1, unit: 'probability' });
    expect(no.npy.data).toBeCloseToArray(
      yes.npy.data.map((v) => -v),
      { abs: 1e-9 },
    );
  });
  it('explain --method lime gives a column that does not vary a weight and an error of exactly 0', async () => {
    const { first, values } = await explain(sigmoid, data, '--rows', '0');
    expect(values[3]).toBe(0);
    expect(contiguous(first.standardErrors!).data[3]).toBe(0);
  });
  it('explain --method lime --categorical names categories, of text and of codes', async () => {
    const named = await explain(softmax, text, '--target', '1', '--categorical', 'work', '--rows', '0');
    expect(named.first.categories).toEqual({ work });
    expect(named.first.diagnostics[0].conditions).toContain(`work = ${work[rows[0][1]]}`);
    const coded = await explain(softmax, data, '--target', '1', '--categorical', 'work', '--rows', '0');
    expect(coded.first.diagnostics[0].conditions).toContain(`work = ${rows[0][1]}`);
    expect(coded.npy.data).toEqual(named.npy.data);
    const python = await explain(softmax, text, '--target', '1', '--categorical', 'work', '--parity', 'lime');
    expect(python.first.diagnostics[0].conditions).toContain(`work=${work[rows[0][1]]}`);
  });
  it.each(['auto', 'forward', 'highest', 'lasso'])(
    'explain --method lime --select %s keeps --features',
    async (how) => {
      const { first, values } = await explain(regression, data, '--features', '2', '--select', how, '--rows', '0');
      expect(values.filter((v) => v !== 0)).toHaveLength(2);
      expect(first.settings).toMatchObject({ features: 2, select: how });
    },
  );
  it('explain --method lime --discretize entropy cuts where the labels change', async () => {
    const old = rows.map(([age]) => (age > 40 ? 'old' : 'young'));
    const labelled = file(
      'labelled.csv',
      csvText(
        [...names, 'label'],
        rows.map((row, i) => [...row, old[i]]),
      ),
    );
    const codes = file(
      'labels.npy',
      writeNpy({ data: Int32Array.from(old, (v) => (v === 'old' ? 1 : 0)), shape: [240] }),
    );
    const entropy = ['--discretize', 'entropy', '--rows', '0', '--labels'];
    for (const [table, labels] of [
      [labelled, 'label'],
      [data, codes],
    ]) {
      const { first } = await explain(sigmoid, table, ...entropy, labels);
      expect(first.diagnostics[0].conditions).toContain(rows[0][0] > 40 ? 'age > 40.50' : 'age <= 40.50');
    }
    const { first } = await explain(sigmoid, data, ...entropy.slice(0, 4));
    expect(first.settings).toMatchObject({ discretize: 'entropy', labels: null });
  });
  it('explain --method lime prints what it warns of', async () => {
    const even = network([[1], [0], [1], [0]], 'Sigmoid');
    const { out } = await cli([
      'explain',
      '--method',
      'lime',
      '--model',
      even,
      '--data',
      data,
      '--rows',
      '0',
      '--budget',
      '60',
    ]);
    expect(out).toMatch(/^warning: the sign of .* work .* is unsure: /m);
  });
  it('explain --method lime names a missing value before the model sees it', async () => {
    const holes = file('holes.csv', csvText(names, [...rows.slice(0, 5), ['', 1, 2, 7]]));
    const base = ['explain', '--method', 'lime', '--model', sigmoid, '--data', holes];
    const place = 'row 5, column "age"\n';
    expect(await cli(base)).toMatchObject({
      code: 2,
      err: `cli: lime needs every value, in the training data one is missing: ${place}`,
    });
    expect(await cli([...base, '--background', data, '--rows', '5'])).toMatchObject({
      code: 2,
      err: `cli: lime needs every value, in the explained rows one is missing: ${place}`,
    });
  });
});
