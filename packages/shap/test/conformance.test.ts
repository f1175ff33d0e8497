import '@xai/test-kit';
import { type Predict, type RunOptions, toJSON } from '@xai/core';
import { contiguous, fromRows, random, type Tensor, toRows } from '@xai/tensor';
import { toNdarray } from '@xai/tensor/ndarray';
import { describe, expect, it } from 'vitest';
import { methods } from '../src/index.js';

const PLAYERS = 7;
const r = random(11);
const table = Array.from({ length: 8 }, () => Array.from({ length: PLAYERS }, () => r.integer(4)));
const background = fromRows(table.slice(0, 5));
const rows = fromRows(table.slice(5));

/** Two outputs with interactions of every order; column 6 is ignored. */
const predict: Predict = ({ data, shape: [n] }) => ({
  data: Float64Array.from({ length: 2 * n }, (_, at) => {
    const x = (j: number) => data[Math.floor(at / 2) * PLAYERS + j];
    return at % 2 ? Math.tanh(x(0) * x(1) - x(2)) + x(3) * Math.max(x(4), x(5)) : x(0) + Math.sin(x(1) * x(2) * x(3));
  }),
  shape: [n, 2],
});

/** What each method is run with: kernel once below its full budget. */
const members = [
  ...Object.entries(methods).map(([name, method]) => ({ name, method, call: {} as RunOptions })),
  { name: 'kernel, sampled', method: methods.kernel, call: { budget: 40 } as RunOptions },
];
const samples = new Set(['kernel, sampled', 'permutation', 'sampling']);

const numbers = (t: Tensor | null) => (t ? Array.from(contiguous(t).data) : null);

describe.each(members)('$name', ({ name, method, call }) => {
  const explain = method(predict, { background });

  it(`${name} takes a transposed and reversed ndarray for rows, background and the model's answer`, async () => {
    const awkward = (t: Tensor) => {
      const [n, d] = t.shape;
      const mirrored = toRows(t)
        .map((row) => Array.from(row).reverse())
        .reverse();
      const columns = Array.from({ length: d }, (_, j) => mirrored.map((row) => row[j]));
      return toNdarray(fromRows(columns)).transpose(1, 0).step(-1, -1).lo(0, 0).hi(n, d);
    };
    const answer: Predict = async (batch) => awkward(await predict(batch));
    const found = await method(answer, { background: awkward(background) })(awkward(rows), { ...call, target: 1 });
    const plain = await explain(rows, { ...call, target: 1 });
    expect(numbers(found.values)).toEqual(numbers(plain.values));
  });

  it(`${name} gives one Attribution per target with values [rows, features]`, async () => {
    const all = await explain(rows, { ...call, target: 'all' });
    expect(all.map((a) => [a.target, a.values.shape, a.base.shape, a.output.shape])).toEqual(
      [0, 1].map((target) => [target, [3, PLAYERS], [3], [3]]),
    );
    const one = await explain(rows, { ...call, target: 0 });
    if (name !== 'kernel, sampled') expect(numbers(one.values)).toEqual(numbers(all[0].values));
    expect(numbers(one.output)).toEqual(toRows(rows).map((x) => x[0] + Math.sin(x[1] * x[2] * x[3])));
    expect(numbers(one.data)).toEqual(toRows(rows).flat());
    expect(one.features).toEqual(['x0', 'x1', 'x2', 'x3', 'x4', 'x5', 'x6']);
  });

  it(`${name} says what it is, and its JSON holds finite numbers`, async () => {
    const a = await explain(rows, call);
    expect(a.error).toBe(samples.has(name) ? 'sampling' : 'none');
    expect(a.standardErrors === null).toBe(!samples.has(name));
    expect(a.background).toEqual({ rows: 5, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(a.diagnostics).toHaveLength(3);
    expect(JSON.parse(JSON.stringify(toJSON(a)))).toMatchObject({ schema: 'xai.attribution/1', rows: [0, 1, 2] });
  });

  it(`${name} repeats itself by its seed, whatever the batches and the rows beside`, async () => {
    const a = await explain(rows, { ...call, seed: 5 });
    const again = await explain(rows, { ...call, seed: 5, batchSize: 3 });
    expect(numbers(again.values)).toEqual(numbers(a.values));
    expect(numbers(again.standardErrors)).toEqual(numbers(a.standardErrors));
    const alone = await explain(fromRows([toRows(rows)[2]]), { ...call, seed: 5, rows: [2] });
    expect(numbers(alone.values)).toEqual(numbers(a.values)?.slice(2 * PLAYERS));
    const other = await explain(rows, { ...call, seed: 6 });
    if (samples.has(name)) expect(numbers(other.values)).not.toEqual(numbers(a.values));
    else expect(numbers(other.values)).toEqual(numbers(a.values));
  });

  it(`${name} never spends more than its budget, nor a larger batch`, async () => {
    let [seen, largest] = [0, 0];
    const counted: Predict = (batch) => {
      seen += batch.shape[0];
      largest = Math.max(largest, batch.shape[0]);
      return predict(batch);
    };
    for (const budget of [128, 200, 500]) {
      seen = 0;
      await method(counted, { background })(fromRows([toRows(rows)[0]]), { budget, batchSize: 17 });
      const most = name.startsWith('kernel') ? (budget + 2) * 5 : name === 'exact' ? budget * 5 : budget;
      expect(seen).toBeLessThanOrEqual(most);
    }
    expect(largest).toBeLessThanOrEqual(17);
  });

  it(`${name} names row and output where the model gives NaN`, async () => {
    const broken: Predict = async (batch) => {
      const { data, shape } = contiguous(await predict(batch));
      const spoilt = Float64Array.from(data);
      for (let i = 0; i < shape[0]; i++) {
        if (batch.data[i * PLAYERS + 6] === 99 && batch.data[i * PLAYERS] === 7) spoilt[2 * i + 1] = Number.NaN;
      }
      return { data: spoilt, shape };
    };
    const bad = toRows(rows).map((x, i) => (i === 1 ? [7, ...x.slice(1, 6), 99] : x));
    await expect(method(broken, { background })(fromRows(bad), { ...call, rows: [10, 20, 30] })).rejects.toThrow(
      /NaN for row 20, output 1/,
    );
  });

  it(`${name} names the row where only composed rows give NaN`, async () => {
    const broken: Predict = async (batch) => {
      const { data, shape } = contiguous(await predict(batch));
      const spoilt = Float64Array.from(data);
      for (let i = 0; i < shape[0]; i++) {
        if (batch.data[i * PLAYERS] === 7 && batch.data[i * PLAYERS + 6] !== 99)
          spoilt[2 * i] = Number.POSITIVE_INFINITY;
      }
      return { data: spoilt, shape };
    };
    const bad = toRows(rows).map((x, i) => (i === 1 ? [7, ...x.slice(1, 6), 99] : x));
    await expect(method(broken, { background })(fromRows(bad), { ...call, rows: [10, 20, 30] })).rejects.toThrow(
      /Infinity for row 20.*output 0/,
    );
  });

  it(`${name} takes a model that answers later`, async () => {
    const later: Predict = (batch) => {
      const copy = { data: Float64Array.from(batch.data), shape: batch.shape };
      return new Promise((resolve) => setTimeout(() => resolve(predict(copy)), 1));
    };
    const a = await method(later, { background })(rows, call);
    expect(numbers(a.values)).toEqual(numbers((await explain(rows, call)).values));
  });

  it(`${name} stops at the signal with its reason`, async () => {
    const controller = new AbortController();
    let batches = 0;
    const slow: Predict = (batch) => {
      if (++batches === 4) controller.abort(new Error('enough'));
      return predict(batch);
    };
    const run = method(slow, { background })(rows, { ...call, signal: controller.signal, batchSize: 2 });
    await expect(run).rejects.toThrow('enough');
    expect(batches).toBeLessThan(8);
  });

  it(`${name} reports progress in rows, forwards, to the end`, async () => {
    const seen: number[][] = [];
    await explain(rows, { ...call, batchSize: 8, onProgress: (done, total) => seen.push([done, total]) });
    const done = seen.map(([d]) => d);
    expect(done.every((d, i) => i === 0 || d >= done[i - 1])).toBe(true);
    expect(seen.at(-1)).toEqual([3, 3]);
    expect(done.length).toBeGreaterThan(3);
  });

  it(`${name} gives 0 to features that do not vary, NaN equal to NaN, and pays nothing for them`, async () => {
    let seen = 0;
    const counted: Predict = ({ data, shape: [n] }) => {
      seen += n;
      return { data: Float64Array.from({ length: n }, (_, i) => 3 * data[3 * i]), shape: [n] };
    };
    const same = fromRows([
      [1, Number.NaN, -0],
      [1, Number.NaN, 0],
    ]);
    const none = await method(counted, { background: same })(fromRows([[1, Number.NaN, 0]]));
    expect(numbers(none.values)).toEqual([0, 0, 0]);
    expect(seen).toBe(2 + 1);
    const one = await method(counted, { background: same })(fromRows([[2, Number.NaN, 0]]));
    expect(one.values).toBeCloseToArray([3, 0, 0], { abs: 1e-12 });
  });

  it(`${name} takes one background row, one row and one feature`, async () => {
    const double: Predict = ({ data, shape: [n] }) => ({
      data: Float64Array.from({ length: n }, (_, i) => 2 * data[i]),
      shape: [n],
    });
    const a = await method(double, { background: fromRows([[1]]) })({ data: [5], shape: [1] });
    expect(a.values).toBeCloseToArray([8]);
    expect([numbers(a.base), numbers(a.output)]).toEqual([[2], [10]]);
    expect(a.backgroundStandardErrors).toBeNull();
  });

  it(`${name} gives the model float32 batches where the background is float32`, async () => {
    const kinds = new Set<string>();
    const watch: Predict = (batch) => {
      kinds.add(batch.data.constructor.name);
      return predict(batch);
    };
    const single = { data: Float32Array.from(background.data), shape: background.shape };
    const a = await method(watch, { background: single })(rows, call);
    expect([...kinds]).toEqual(['Float32Array']);
    expect(a.values).toBeCloseToArray(numbers((await explain(rows, call)).values), { abs: 1e-9 });
  });

  it(`${name} refuses what does not fit`, async () => {
    await expect(explain(fromRows([[1, 2, 3]]), call)).rejects.toThrow(
      'shap: rows and background need the same columns: 3 and 7',
    );
    await expect(explain(rows, { ...call, target: 2 })).rejects.toThrow(RangeError);
    await expect(explain(rows, { ...call, seed: Number.NaN })).rejects.toThrow(RangeError);
    expect(() => method(predict, { background, weights: [1] })).toThrow(RangeError);
    expect(() => method(predict, { background, featureNames: ['a'] })).toThrow(RangeError);
    expect(() => method(predict, { background: fromRows([]) })).toThrow(RangeError);
  });
});
