import { runInNewContext } from 'node:vm';
import { type Tensor, tensor } from '@xai/tensor';
import { describe, expect, test } from 'vitest';
import { predictRows, type RowSource, XaiError } from '../src/index.js';

const counting = (count: number): RowSource => ({
  count,
  shape: [2],
  batch: (n) => new Float64Array(2 * n),
  write(from, to, out) {
    for (let i = from; i < to; i++) out.set([i, 2 * i], 2 * (i - from));
  },
});

const sum = ({ data, shape }: Tensor) =>
  tensor(
    Float64Array.from({ length: shape[0] }, (_, i) => data[2 * i] + data[2 * i + 1]),
    [shape[0]],
  );

describe('predictRows', () => {
  test('predictRows waits for any promise, one of another realm or library too', async () => {
    const foreign = runInNewContext('(answer) => Promise.resolve(answer)') as (answer: Tensor) => Promise<Tensor>;
    const { data } = await predictRows((batch) => foreign(sum(batch)), counting(3));
    expect(Array.from(data)).toEqual([0, 3, 6]);
  });

  test.each([1, 3, 7, 100])('predictRows gives the same outputs for any batch size: %i', async (batchSize) => {
    const sizes: number[] = [];
    const { data, shape } = await predictRows(
      (batch) => {
        sizes.push(batch.shape[0]);
        return sum(batch);
      },
      counting(10),
      { batchSize },
    );
    expect(shape).toEqual([10, 1]);
    expect([...data]).toEqual([0, 3, 6, 9, 12, 15, 18, 21, 24, 27]);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(batchSize);
    expect(sizes.reduce((a, b) => a + b)).toBe(10);
  });

  test('predictRows takes strided outputs and promises', async () => {
    const { data } = await predictRows(
      async ({ shape: [n] }) => ({
        data: Float32Array.from({ length: 2 * n }, (_, i) => i),
        shape: [n, 2],
        stride: [1, n],
      }),
      counting(3),
    );
    expect([...data]).toEqual([0, 3, 1, 4, 2, 5]);
  });

  test.each<[string, unknown]>([
    ['undefined', undefined],
    ['0.5', 0.5],
    ['an array of 3', [0.1, 0.2, 0.3]],
    ['an array of 2', Float64Array.of(1, 2)],
  ])('predictRows refuses a model that returns no Tensor but %s', async (received, answer) => {
    const message = `core: the model must return a Tensor { data, shape }: ${received}`;
    await expect(predictRows(() => answer as Tensor, counting(3))).rejects.toThrow(message);
    await expect(predictRows(async () => answer as Tensor, counting(3))).rejects.toThrow(XaiError);
  });

  test('predictRows waits for a promise of another realm', async () => {
    const { data } = await predictRows(
      (batch) => runInNewContext('Promise.resolve(outputs)', { outputs: sum(batch) }),
      counting(2),
    );
    expect([...data]).toEqual([0, 3]);
  });

  test('predictRows is not fooled by a model that returns its own input', async () => {
    const { data } = await predictRows((batch) => batch, counting(5), { batchSize: 2 });
    expect([...data]).toEqual([0, 0, 1, 2, 2, 4, 3, 6, 4, 8]);
  });

  test('predictRows hands batches to onRows and keeps nothing', async () => {
    const seen: number[][] = [];
    const kept = await predictRows(sum, counting(5), { batchSize: 2 }, (outputs, from, to, width) => {
      seen.push([from, to, width, ...outputs.subarray(0, (to - from) * width)]);
    });
    expect(seen).toEqual([
      [0, 2, 1, 0, 3],
      [2, 4, 1, 6, 9],
      [4, 5, 1, 12],
    ]);
    expect(kept.shape).toEqual([0, 1]);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'predictRows names row and output of %d',
    async (bad) => {
      const run = predictRows(
        ({ data, shape: [n] }) =>
          tensor(
            Float64Array.from({ length: 2 * n }, (_, k) => (k % 2 === 1 && data[k - 1] === 4 ? bad : 0)),
            [n, 2],
          ),
        { ...counting(6), label: (i) => `row ${i} of the table` },
        { batchSize: 4 },
      );
      await expect(run).rejects.toThrow(
        `core: the model's output must be finite: ${bad} for row 4 of the table, output 1`,
      );
      await expect(run).rejects.toBeInstanceOf(XaiError);
    },
  );

  test.each<[string, (n: number, call: number) => Tensor, string]>([
    ['too few rows', (n) => tensor(new Float64Array(n - 1), [n - 1]), 'must return [3, outputs]: [2]'],
    ['rank 3', (n) => tensor(new Float64Array(n), [n, 1, 1]), 'must return [3, outputs]: [3, 1, 1]'],
    ['no output', (n) => tensor(new Float64Array(0), [n, 0]), 'must return at least one output: 0'],
    ['a changing width', (n, call) => tensor(new Float64Array(n * call), [n, call]), 'number of outputs: 1, then 2'],
  ])('predictRows refuses a model that returns %s', async (_, answer, message) => {
    let call = 0;
    await expect(predictRows(({ shape: [n] }) => answer(n, ++call), counting(6), { batchSize: 3 })).rejects.toThrow(
      message,
    );
  });

  test('predictRows refuses no rows', async () => {
    await expect(predictRows(sum, counting(0))).rejects.toThrow('core: the model needs at least one row: 0 rows');
  });

  test('predictRows stops at the signal between batches', async () => {
    const control = new AbortController();
    let calls = 0;
    const run = predictRows(
      (batch) => {
        if (++calls === 3) control.abort(new Error('stopped'));
        return sum(batch);
      },
      counting(100),
      { batchSize: 1, signal: control.signal },
    );
    await expect(run).rejects.toThrow('stopped');
    expect(calls).toBe(3);
  });

  test('predictRows reports progress in rows', async () => {
    const seen: [number, number][] = [];
    await predictRows(sum, counting(5), { batchSize: 2, onProgress: (done, total) => seen.push([done, total]) });
    expect(seen).toEqual([
      [2, 5],
      [4, 5],
      [5, 5],
    ]);
  });
});
