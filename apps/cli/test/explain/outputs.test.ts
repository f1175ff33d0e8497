import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Attribution, fromJSON, type Json } from '@xai/core';
import { buildGraph, node, value, writeOnnx } from '@xai/models';
import type { Mlp } from '@xai/test-kit';
import '@xai/test-kit';
import { describe, expect, it } from 'vitest';
import { readOutputs, readTarget } from '../../src/explain/outputs.js';
import { cli } from '../cli.js';
import { csvText, mlpOnnx } from '../networks.js';
import { file, scratch } from '../scratch.js';

/** A linear model: [n, 3] -> [n, k]. */
const linear = (...columns: number[][]): Mlp => ({
  hidden_activation: 'relu',
  output_activation: 'identity',
  layers: [{ weights_in_by_out: [0, 1, 2].map((j) => columns.map((w) => w[j])), bias: columns.map(() => 0.5) }],
});
const W = [2, -1, 0.5];
const rows = [
  [1, 0, 2],
  [0, 1, -2],
  [2, 2, 0],
];
const data = file('rows.csv', csvText(['a', 'b', 'c'], rows));
const mean = [0, 1, 2].map((j) => (rows[0][j] + rows[1][j] + rows[2][j]) / 3);
const shapley = (w: readonly number[]) => rows.map((x) => x.map((v, j) => w[j] * (v - mean[j])));

async function exact(model: string, ...args: string[]): Promise<Attribution[]> {
  const out = join(scratch(), 'a.json');
  const run = await cli(['explain', '--model', model, '--data', data, '--method', 'exact', ...args, '--json', out]);
  expect(run).toMatchObject({ code: 0, err: '' });
  const json: Json = JSON.parse(readFileSync(out, 'utf8'));
  const list: readonly Json[] = Array.isArray(json) ? json : [json];
  return list.map(fromJSON);
}

const fails = async (model: string, ...args: string[]) =>
  (await cli(['explain', '--model', model, '--data', data, '--method', 'exact', ...args])).err;

describe('explain --output', () => {
  const plain = file('plain.onnx', mlpOnnx(linear(W), ''));
  const sigmoid = file('sigmoid.onnx', mlpOnnx(linear(W), 'Sigmoid'));
  const softmax = file('softmax.onnx', mlpOnnx(linear(W, [1, 1, 1], [0, 0, 3]), 'Softmax'));

  it('explain of a single value explains output 0 in its own unit', async () => {
    const [a] = await exact(plain);
    expect(a).toMatchObject({ target: 0, unit: 'value' });
    expect(a.values).toBeCloseToArray(shapley(W), { rel: 1e-5 });
    expect(await fails(plain, '--target', '1')).toMatch(/does not exist: 1; the model has one output, 0/);
  });
  it('explain --output raw takes a sigmoid away: one logit, also called by its class', async () => {
    const [a] = await exact(sigmoid, '--output', 'raw');
    expect(a).toMatchObject({ target: 0, unit: 'logit', settings: { output: 'raw' } });
    expect(a.values).toBeCloseToArray(shapley(W), { rel: 1e-5 });
    const [b] = await exact(sigmoid, '--output', 'raw', '--target', '1');
    expect(b.values).toEqual(a.values);
    expect(await fails(sigmoid, '--output', 'raw', '--target', '2')).toMatch(/does not exist: 2/);
  });
  it('explain --output raw --mode classification has both classes of a logit', async () => {
    const [a, b] = await exact(sigmoid, '--output', 'raw', '--mode', 'classification', '--target', 'all');
    expect(b.values).toBeCloseToArray(shapley(W), { rel: 1e-5 });
    expect(a.values).toBeCloseToArray(shapley(W.map((w) => -w)), { rel: 1e-5 });
  });
  it('explain --output probability adds a sigmoid, and then the column is two classes', async () => {
    const [added] = await exact(plain, '--output', 'probability');
    const [own] = await exact(sigmoid);
    expect(added).toMatchObject({ target: 1, unit: 'probability' });
    expect(own).toMatchObject({ target: 1, unit: 'probability', settings: { output: 'as the file defines it' } });
    expect(added.values).toBeCloseToArray(own.values, { rel: 1e-6 });
    const [same] = await exact(sigmoid, '--output', 'probability');
    expect(same.values).toEqual(own.values);
  });
  it('explain --output probability leaves the probabilities of a scikit-learn classifier as they are', async () => {
    const graph = buildGraph({
      inputs: [value('x', ['n', 3])],
      outputs: [value('probabilities', ['n', 3])],
      nodes: [node('Normalizer', ['x'], ['probabilities'], { norm: 'L1' }, { domain: 'ai.onnx.ml' })],
    });
    const bytes = writeOnnx({ ...graph, opsets: { ...graph.opsets, 'ai.onnx.ml': 1 } });
    const classifier = file('classifier.onnx', bytes);
    const [own] = await exact(classifier, '--target', '1');
    const [same] = await exact(classifier, '--target', '1', '--output', 'probability');
    expect(same).toMatchObject({ unit: 'probability', values: own.values });
    expect(await fails(classifier, '--target', '1', '--output', 'raw')).toMatch(/ends in ai\.onnx\.ml\.Normalizer/);
  });
  it('explain of a softmax needs a target, and --output raw explains its scores', async () => {
    expect(await fails(softmax)).toMatch(/more than two outputs needs --target: 3 outputs, --target 0\.\.2 or all/);
    const [a] = await exact(softmax, '--output', 'raw', '--target', '2');
    expect(a).toMatchObject({ target: 2, unit: 'logit' });
    expect(a.values).toBeCloseToArray(shapley([0, 0, 3]), { rel: 1e-5 });
    const all = await exact(softmax, '--target', 'all');
    expect(all.map(({ target, unit }) => [target, unit])).toEqual([0, 1, 2].map((k) => [k, 'probability']));
  });
  it('explain --mode regression leaves the column of a sigmoid alone', async () => {
    const [a] = await exact(sigmoid, '--mode', 'regression');
    expect(a).toMatchObject({ target: 0, unit: 'probability' });
  });
  it('explain refuses --output for a model that runs elsewhere', async () => {
    expect(await fails('cmd:cat', '--output', 'raw')).toMatch(/^cli: --output changes a file/);
  });
  it('explain --method lime finds the slopes of a linear model, per standard deviation', async () => {
    const out = join(scratch(), 'a.json');
    const many = Array.from({ length: 200 }, (_, i) => [Math.sin(i), 3 * Math.cos(7 * i), (i % 10) - 4.5]);
    const table = file('many.csv', csvText(['a', 'b', 'c'], many));
    const lime = [
      'explain',
      '--model',
      plain,
      '--data',
      table,
      '--method',
      'lime',
      '--rows',
      '5',
      '--discretize',
      'none',
    ];
    expect(await cli([...lime, '--json', out])).toMatchObject({ code: 0, err: '' });
    const a = fromJSON(JSON.parse(readFileSync(out, 'utf8')));
    const sd = W.map((_, j) =>
      Math.sqrt(many.reduce((s, x) => s + x[j] ** 2, 0) / 200 - (many.reduce((s, x) => s + x[j], 0) / 200) ** 2),
    );
    expect(a.values).toBeCloseToArray(
      W.map((w, j) => w * sd[j]),
      { rel: 5e-3 },
    );
    expect(a).toMatchObject({
      method: 'lime',
      game: 'surrogate',
      unit: 'value',
      settings: { mode: 'regression', discretize: 'none' },
    });
    expect(a.diagnostics[0]).toMatchObject({
      conditions: expect.any(Array),
      r2: expect.any(Number),
      localPrediction: expect.any(Number),
    });
    expect(a.background?.rows).toBe(200);
  });
});

describe('readTarget', () => {
  const two = { count: 2, cut: false, names: ['no', 'yes'] };
  it('readTarget takes a number, a name or all', () => {
    expect(readTarget('1', two)).toBe(1);
    expect(readTarget('no', two)).toBe(0);
    expect(readTarget('all', two)).toBe('all');
    expect(readTarget(undefined, two)).toBe(1);
  });
  it.each(['-1', '2', '1.5', 'maybe', ''])('readTarget refuses %j and names what there is', (text) => {
    expect(() => readTarget(text, two)).toThrow('the model has outputs 0..1 (0 = no, 1 = yes)');
  });
});

describe('readOutputs', () => {
  const predict = () => ({ data: [0.25], shape: [1, 1] });
  it('readOutputs takes a model that runs elsewhere as values unless --mode says more', () => {
    const facts = { predict, head: 'unknown' as const, cut: false };
    expect(readOutputs(facts, 1)).toMatchObject({ count: 1, unit: 'value', mode: 'regression' });
    expect(readOutputs({ ...facts, mode: 'classification' }, 1)).toMatchObject({ count: 2, unit: 'probability' });
    expect(readOutputs(facts, 3)).toMatchObject({ count: 3, unit: 'value', mode: 'classification' });
    expect(readOutputs({ ...facts, head: 'probabilities' }, 3)).toMatchObject({ unit: 'probability' });
  });
});
