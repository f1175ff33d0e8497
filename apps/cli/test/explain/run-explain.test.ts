import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fromJSON, type Json } from '@xai/core';
import { fromRows, readNpy, writeNpy } from '@xai/tensor';
import '@xai/test-kit';
import { describe, expect, it } from 'vitest';
import { interrupted } from '../../src/errors.js';
import { cli } from '../cli.js';
import { adultExact, adultMlp, csvText, mlpOnnx } from '../networks.js';
import { file, scratch } from '../scratch.js';

const { inputs, expected } = adultExact;
const model = file('adult.onnx', mlpOnnx(adultMlp));
const rows = file('rows.csv', csvText(inputs.feature_names, inputs.rows));
const background = file('background.npy', writeNpy(fromRows(inputs.background)));
const base = ['explain', '--model', model, '--data', rows, '--background', background];
const NEAR = { rel: 1e-5 };

async function explain(...args: string[]) {
  const folder = scratch();
  const json = join(folder, 'a.json');
  const npy = join(folder, 'a.npy');
  const run = await cli([...args, '--json', json, '--npy', npy]);
  expect(run).toMatchObject({ code: 0, out: '' });
  expect(readdirSync(folder)).toEqual(['a.json', 'a.npy']);
  const parsed: Json = JSON.parse(readFileSync(json, 'utf8'));
  const list: readonly Json[] = Array.isArray(parsed) ? parsed : [parsed];
  return { json: parsed, all: list.map(fromJSON), npy: readNpy(readFileSync(npy)) };
}

describe('explain', () => {
  it.each(['exact', 'kernel'])('explain --method %s equals the enumerated Shapley values', async (method) => {
    const { all, npy } = await explain(...base, '--method', method);
    const [a] = all;
    expect(npy.shape).toEqual([10, 12]);
    expect(npy.data).toBeCloseToArray(expected.shapley.values, NEAR);
    expect(a.values).toBeCloseToArray(expected.shapley.values, NEAR);
    expect(a.base.data[0]).toBeCloseTo(expected.base_value, 6);
    expect(a.output).toBeCloseToArray(expected.outputs, NEAR);
    expect(a).toMatchObject({ method, target: 1, unit: 'probability', game: 'interventional', error: 'none' });
    expect(a.features).toEqual(inputs.feature_names);
    expect(a.rows).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(a.background?.rows).toBe(50);
    expect(a.settings).toMatchObject({ model, data: rows, mode: 'classification', outputColumns: 'classes 1 - p, p' });
  });
  it('explain --rows takes these rows in this order and keeps their numbers', async () => {
    const { all, npy } = await explain(...base, '--method', 'exact', '--rows', '7,2-3');
    expect(all[0].rows).toEqual([7, 2, 3]);
    expect(npy.data).toBeCloseToArray(
      [7, 2, 3].map((i) => expected.shapley.values[i]),
      NEAR,
    );
  });
  it('explain --target all writes one object a class and [classes, rows, features]', async () => {
    const { json, all, npy } = await explain(...base, '--method', 'exact', '--rows', '0-1', '--target', 'all');
    expect(Array.isArray(json)).toBe(true);
    expect(all.map(({ target }) => target)).toEqual([0, 1]);
    expect(npy.shape).toEqual([2, 2, 12]);
    const two = expected.shapley.values.slice(0, 2);
    expect(npy.data).toBeCloseToArray([two.map((row) => row.map((v) => -v)), two], NEAR);
  });
  it('explain --link logit explains the log-odds of the mean', async () => {
    const { all } = await explain(...base, '--method', 'exact', '--link', 'logit');
    expect(all[0].unit).toBe('logit');
    expect(all[0].values).toBeCloseToArray(expected.shapley_logit.values, { rel: 1e-4 });
    expect(all[0].base.data[0]).toBeCloseTo(expected.shapley_logit.base_value, 4);
  });
  it('explain --interactions adds the interaction values, under --parity shap those of Shapley-Taylor', async () => {
    const chosen = ['--rows', expected.shapley_interactions.rows.join(',')];
    const plain = await explain(...base, '--method', 'exact', '--interactions', ...chosen);
    expect(plain.all[0].interactionIndex).toBe('SII');
    expect(plain.all[0].interactions).toBeCloseToArray(expected.shapley_interactions.values, NEAR);
    const shap = await explain(...base, '--method', 'exact', '--interactions', '--parity', 'shap', ...chosen);
    expect(shap.all[0].interactionIndex).toBe('STII');
    expect(shap.all[0].interactions).toBeCloseToArray(expected.shapley_taylor.values, NEAR);
  });
  it.each(['permutation', 'sampling', 'kernel'])(
    'explain --method %s gives the same bytes for the same seed',
    async (method) => {
      const args = [...base, '--method', method, '--rows', '0', '--budget', '3000'];
      const runs = await Promise.all(['5', '5', '6'].map((seed) => explain(...args, '--seed', seed)));
      expect(runs[0].npy.data).toEqual(runs[1].npy.data);
      expect(runs[0].npy.data).not.toEqual(runs[2].npy.data);
      expect(runs[0].all[0]).toMatchObject({ error: 'sampling', seed: 5 });
    },
  );
  it('explain without a background takes the data, above 100 rows a seeded sample that settings tell of', async () => {
    const few = await explain('explain', '--model', model, '--data', rows, '--method', 'exact', '--rows', '0');
    expect(few.all[0].settings.background).toBe('--data: all 10 rows');
    const many = file('many.csv', csvText(inputs.feature_names, Array.from({ length: 15 }, () => inputs.rows).flat()));
    const args = ['explain', '--model', model, '--data', many, '--method', 'exact', '--rows', '0'];
    const { all } = await explain(...args, '--seed', '3');
    expect(all[0].background?.rows).toBe(100);
    expect(all[0].settings.background).toBe('--data: a sample of 100 of 150 rows, seed 3');
  });
  it('explain without files prints the largest effects', async () => {
    const run = await cli([...base, '--method', 'exact', '--rows', '3']);
    expect(run.code).toBe(0);
    expect(run.out).toMatch(/exact of output 1: unit probability/);
    expect(run.out).toMatch(/row 3: output 0\.\d+, base 0\.224\n/);
    expect(run.out).toMatch(/Capital Gain +10520 +[+-]0\.\d+/);
  });
});

describe('explain of bad input', () => {
  const given = async (args: readonly string[], message: RegExp) => {
    const out = join(scratch(), 'a.json');
    const run = await cli([...args, '--json', out]);
    expect(run.err).toMatch(message);
    expect(run.err).toMatch(/^[a-z]+: [^\n]+\n$/);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(existsSync(out)).toBe(false);
    expect(readdirSync(dirname(out))).toEqual([]);
  };
  const on = (text: string, ...more: string[]) => [
    'explain',
    '--model',
    model,
    '--data',
    file('d.csv', text),
    '--method',
    'exact',
    ...more,
  ];
  const names = inputs.feature_names;
  const [first, second] = inputs.rows;

  it('explain refuses a missing column', () =>
    given(on(csvText(names.slice(1), [first.slice(1)])), /the model takes 12 columns: 11/));
  it('explain refuses text in a number column, naming row and column', () =>
    given(on(csvText(names, [first, ['x', ...second.slice(1)]])), /row 1, column "Age": "x"/));
  it('explain refuses an empty file', () => given(on(''), /the file is empty/));
  it('explain refuses a header alone', () => given(on(csvText(names, [])), /0 rows/));
  it('explain refuses a background with other columns', () => {
    const other = file('b.csv', csvText(['Wage', ...names.slice(1)], [first, second]));
    return given([...on(csvText(names, [first])), '--background', other], /not there: "Age"/);
  });
  it('explain refuses a class that does not exist', () =>
    given(
      [...base, '--method', 'exact', '--target', '2'],
      /target that does not exist: 2; the model has outputs 0\.\.1/,
    ));
  it('explain refuses one row that would be its own background', () =>
    given(on(csvText(names, [first])), /nothing varies in the data, which is its own background: 1 row/));
  it('explain refuses constant columns where the data are their own background', () =>
    given(on(csvText(names, [first, first])), /nothing varies/));
  it('explain refuses a seed that is no number', () =>
    given([...base, '--method', 'exact', '--seed', 'abc'], /--seed.*abc/));
  it('explain refuses a truncated network', () => {
    const bytes = mlpOnnx(adultMlp);
    const cut = file('cut.onnx', bytes.subarray(0, bytes.length >> 1));
    return given(['explain', '--model', cut, '--data', rows, '--method', 'exact'], /cut\.onnx/);
  });
  it('explain refuses rows, methods, options and files that are not there', async () => {
    await given(
      [...base, '--method', 'exact', '--rows', '10'],
      /row that does not exist: 10; the data has rows 0\.\.9/,
    );
    await given([...base, '--method', 'magic'], /magic/);
    await given([...base, '--method', 'exact', '--colour', 'red'], /unknown option '--colour'/);
    await given(
      ['explain', '--model', 'no.onnx', '--data', rows, '--method', 'exact'],
      /no such file or folder: no.onnx/,
    );
    await given(
      ['explain', '--model', model, '--data', 'no.csv', '--method', 'exact'],
      /no such file or folder: no.csv/,
    );
    await given(['explain', '--model', model, '--method', 'exact'], /--data/);
  });
  it('explain refuses options that the method cannot serve', async () => {
    await given([...base, '--method', 'kernel', '--interactions'], /--interactions is only for --method exact: /);
    await given([...base, '--method', 'exact', '--parity', 'lime'], /--parity/);
    await given([...base, '--method', 'lime', '--lhs'], /--lhs needs --discretize none/);
    await given([...base, '--method', 'exact', '--labels', background], /only for --method lime --discretize entropy/);
    await given(
      ['explain', '--model', model, '--data', background, '--method', 'exact', '--categorical', 'x0'],
      /--categorical/,
    );
  });
  it('explain refuses NaN from the model, naming the row', () => {
    const holes = csvText(names, [first, second, ['', ...first.slice(1)]]);
    return given(on(holes, '--rows', '2'), /must be finite: NaN for row 2/);
  });
  it('explain names the row of the file where the background, a sample of it, makes the model return NaN', () => {
    const many = Array.from({ length: 150 }, (_, i) => (i === 0 ? first : i % 2 ? second : ['', ...second.slice(1)]));
    return given(
      on(csvText(names, many), '--rows', '0'),
      /NaN for background row \d+ \(row \d*[02468] of .*d\.csv\), output 0/,
    );
  });
  it('explain refuses one file for two results', async () => {
    const out = join(scratch(), 'a.json');
    const run = await cli([...base, '--method', 'exact', '--npy', out, '--json', out]);
    expect(run).toEqual({ code: 2, out: '', err: `cli: two results need two files: ${out}\n` });
  });
  it('explain refuses a folder where a file should be written, before any work', async () => {
    const folder = scratch();
    const run = await cli([...base, '--method', 'exact', '--json', folder]);
    expect(run).toEqual({ code: 2, out: '', err: `cli: a folder where a file should be written: ${folder}\n` });
  });
  it.runIf(existsSync('/dev/full'))('explain says that the disk is full', async () => {
    const run = await cli([...base, '--method', 'exact', '--rows', '0', '--json', '/dev/full']);
    expect(run).toEqual({ code: 2, out: '', err: 'cli: the disk is full: /dev/full\n' });
  });
  it('explain stops at a signal with code 130 and writes nothing', async () => {
    const stop = new AbortController();
    const out = join(scratch(), 'a.json');
    setTimeout(() => stop.abort(interrupted), 30);
    const run = await cli([...base, '--method', 'permutation', '--budget', '100000000', '--json', out], stop.signal);
    expect(run).toMatchObject({ code: 130, err: 'interrupted\n' });
    expect(readdirSync(dirname(out))).toEqual([]);
  });
});
