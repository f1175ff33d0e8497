import type { Predict } from '@xai/core';
import { random, tensor } from '@xai/tensor';
import { describe, expect, it } from 'vitest';
import { buildReport, type ReportInputs } from '../../src/report/index.js';

const r = random(1);
const n = 60;
const data = Float64Array.from({ length: n * 4 }, (_, i) => (i % 4 === 3 ? r.integer(3) : r.normal()));
/** y = 3 a - b + (kind 2 ? 5 : 0); c is ignored. */
const predict: Predict = (batch) => {
  const rows = batch.shape[0];
  const x = (i: number, j: number) => Number(batch.data[i * 4 + j]);
  return tensor(
    Float64Array.from({ length: rows }, (_, i) => 3 * x(i, 0) - x(i, 1) + (x(i, 3) === 2 ? 5 : 0)),
    [rows, 1],
  );
};
const inputs: ReportInputs = {
  title: 'A <model> of mine',
  modelName: 'mine.onnx',
  predict,
  target: 0,
  targetName: null,
  unit: 'value',
  table: {
    name: 'mine.csv',
    data: tensor(data, [n, 4]),
    features: ['a', 'b', 'c', 'kind'],
    categories: { kind: ['x', 'y', 'z'] },
    kinds: { a: 'number', b: 'number', c: 'number', kind: 'nominal' },
    units: {},
    labels: null,
  },
};

interface Shown {
  id: string;
  says: string[];
  // biome-ignore lint/suspicious/noExplicitAny: facts differ by figure
  facts: Record<string, any>;
}
const figuresOf = (json: object): Shown[] => JSON.parse(JSON.stringify(json)).figures;

describe('buildReport(inputs)', () => {
  it('explains any model on any table: data, three rows, summary, dependence, agreement', async () => {
    const { html, json } = await buildReport(inputs);
    const figures = figuresOf(json);
    const ids = figures.map((f) => f.id);
    expect(ids).toEqual(
      expect.arrayContaining(['data', 'instance', 'highest', 'lowest', 'summary', 'bar', 'agreement']),
    );
    expect(html).toContain('A &#60;model&#62; of mine');
    const bar = figures.find((f) => f.id === 'bar')!;
    expect(bar.facts.order[3]).toBe('c');
    expect(bar.facts.meanAbsolute[3]).toBeCloseTo(0, 12);
    expect(ids.filter((id) => id.startsWith('dependence'))).toHaveLength(3);
  });

  it('names the rows with the highest and the lowest prediction', async () => {
    const figures = figuresOf((await buildReport(inputs)).json);
    const { data: y } = await predict(inputs.table.data);
    const order = Array.from({ length: n }, (_, i) => i).sort((a, b) => Number(y[a]) - Number(y[b]));
    expect(figures.find((f) => f.id === 'lowest')!.facts.row).toBe(order[0]);
    expect(figures.find((f) => f.id === 'highest')!.facts.row).toBe(order[n - 1]);
  });

  it('keeps to the rows it is given, and to the background it is given', async () => {
    const background = tensor(data.slice(0, 20 * 4), [20, 4]);
    const { json } = await buildReport({ ...inputs, rows: Int32Array.of(30, 31, 32, 33), background });
    const figures = figuresOf(json);
    expect(figures.find((f) => f.id === 'summary')!.facts.rows).toBe(4);
    const { row, backgroundRows } = figures.find((f) => f.id === 'highest')!.facts;
    expect([30, 31, 32, 33]).toContain(row);
    expect(backgroundRows).toBe(20);
  });

  it('explains one row, and refuses none', async () => {
    const one = { ...inputs.table, data: tensor(data.slice(0, 4), [1, 4]) };
    expect(figuresOf((await buildReport({ ...inputs, table: one })).json).map((f) => f.id)).toEqual([
      'data',
      'instance',
      'highest',
      'lowest',
    ]);
    const none = { ...inputs.table, data: tensor(new Float64Array(0), [0, 4]) };
    await expect(buildReport({ ...inputs, table: none })).rejects.toThrow(
      'report: a table needs at least one row: 0 rows',
    );
  });
});
