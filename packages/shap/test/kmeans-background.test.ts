import { fromRows, random, toRows } from '@xai/tensor';
import { expect, it } from 'vitest';
import { exactShap, kmeansBackground } from '../src/index.js';
import { golden } from './support.js';

interface Kmeans {
  inputs: { rows: number[][]; k: number };
  expected: { round_values: boolean; centres: number[][]; weights: number[]; inertia: number }[];
}

const distance = (a: number[], b: number[]) => a.reduce((sum, v, j) => sum + (v - b[j]) ** 2, 0);
const inertia = (rows: number[][], centres: number[][]) =>
  rows.reduce((sum, row) => sum + Math.min(...centres.map((c) => distance(row, c))), 0);
const sorted = (values: Iterable<number>) => [...values].sort((a, b) => a - b);

it.each(['adult', 'diabetes'])("kmeansBackground with parity 'shap' is as good as shap.kmeans: %s", (name) => {
  const { inputs, expected } = golden<Kmeans>(`kmeans-${name}`);
  const rounded = expected.find((block) => block.round_values);
  const { background, weights } = kmeansBackground(fromRows(inputs.rows), inputs.k, { parity: 'shap' });
  const [own, theirs] = [inertia(inputs.rows, toRows(background)), rounded?.inertia ?? 0];
  expect(own).toBeLessThanOrEqual(theirs * (1 + 1e-9));
  if (own > theirs * (1 - 1e-9))
    expect(sorted(weights)).toBeCloseToArray(sorted(rounded?.weights ?? []), { abs: 1e-9 });
  expect(weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 12);
  toRows(background).forEach((row) => {
    row.forEach((v, j) => {
      expect(inputs.rows.map((r) => r[j])).toContain(v);
    });
  });
});

it("kmeansBackground with parity 'shap' takes NaN as the column's mean", () => {
  const { background } = kmeansBackground(fromRows([[1], [Number.NaN], [3]]), 1, { parity: 'shap' });
  expect(toRows(background)).toEqual([[2]]);
});

it('kmeansBackground standardises: the unit of a column does not matter', () => {
  const { rows } = golden<Kmeans>('kmeans-diabetes').inputs;
  const scale = [1, 1e4, 1, 1, 1e-3, 1, 1, 1, 1, 7];
  const a = kmeansBackground(fromRows(rows), 5);
  const b = kmeansBackground(fromRows(rows.map((row) => row.map((v, j) => v * scale[j]))), 5);
  expect(b.weights).toBeCloseToArray(a.weights, { abs: 1e-12 });
  expect(b.background).toBeCloseToArray(
    toRows(a.background).map((row) => row.map((v, j) => v * scale[j])),
    { rel: 1e-9 },
  );
  expect(Math.max(...a.weights)).toBeLessThan(0.5);
});

it('kmeansBackground keeps the mean of the table: the weighted mean of the centres', () => {
  const { rows } = golden<Kmeans>('kmeans-diabetes').inputs;
  const { background, weights } = kmeansBackground(fromRows(rows), 7, { seed: 3 });
  const mean = rows[0].map((_, j) => rows.reduce((sum, row) => sum + row[j], 0) / rows.length);
  const own = mean.map((_, j) => toRows(background).reduce((sum, row, i) => sum + weights[i] * row[j], 0));
  expect(own).toBeCloseToArray(mean, { rel: 1e-12 });
});

it('kmeansBackground with categorical columns picks rows of the table, at least as near as any random choice', () => {
  const { rows } = golden<Kmeans>('kmeans-adult').inputs;
  const categorical = [1, 3, 4, 5, 6, 7, 11];
  const { background, weights } = kmeansBackground(fromRows(rows), 6, { categorical });
  const asText = new Set(rows.map((row) => row.join()));
  for (const row of toRows(background)) expect(asText).toContain(row.join());
  expect(weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 12);
  const sd = rows[0].map((_, j) => {
    const mean = rows.reduce((sum, row) => sum + row[j], 0) / rows.length;
    return Math.sqrt(rows.reduce((sum, row) => sum + (row[j] - mean) ** 2, 0) / rows.length);
  });
  const apart = (a: number[], b: number[]) =>
    Math.sqrt(
      a.reduce((sum, v, j) => sum + (v === b[j] ? 0 : categorical.includes(j) ? 2 : ((v - b[j]) / sd[j]) ** 2), 0),
    );
  const cost = (centres: number[][]) =>
    rows.reduce((sum, row) => sum + Math.min(...centres.map((c) => apart(row, c))), 0);
  const own = cost(toRows(background));
  const r = random(1);
  for (let trial = 0; trial < 50; trial++) {
    expect(own).toBeLessThanOrEqual(cost(Array.from(r.choice(rows.length, 6), (i) => rows[i])));
  }
});

it('kmeansBackground with categorical columns lives with missing values and with more rows than it searches', () => {
  const r = random(4);
  const rows = Array.from({ length: 2500 }, () => [r.integer(3), r.uniform() < 0.1 ? Number.NaN : r.normal()]);
  const { background, weights } = kmeansBackground(fromRows(rows), 4, { categorical: [0], seed: 2 });
  expect(background.shape).toEqual([4, 2]);
  expect(weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 12);
  expect(kmeansBackground(fromRows(rows), 4, { categorical: [0], seed: 2 })).toEqual({ background, weights });
});

it('kmeansBackground spreads into the options of a method', async () => {
  const table = fromRows([
    [0, 0],
    [0, 1],
    [9, 9],
  ]);
  const predict = ({ data, shape: [n] }: { data: ArrayLike<number>; shape: readonly number[] }) => ({
    data: Float64Array.from({ length: n }, (_, i) => data[2 * i] + data[2 * i + 1]),
    shape: [n],
  });
  const a = await exactShap(predict, { ...kmeansBackground(table, 2) })(fromRows([[9, 9]]));
  expect(a.base).toBeCloseToArray([(0 + 1 + 18) / 3], { abs: 1e-12 });
});

it('kmeansBackground refuses bad input by name', () => {
  const table = fromRows([
    [1, 2],
    [3, Number.NaN],
  ]);
  expect(() => kmeansBackground(table, 3)).toThrow(
    'shap: a summary needs a table [n, columns] and k in 1 .. n: [2, 2] and k 3',
  );
  expect(() => kmeansBackground(table, 2, { categorical: [2] })).toThrow("one of the table's 2: 2");
  expect(() => kmeansBackground(table, 2)).toThrow(RangeError);
  expect(() => kmeansBackground(table, 2, { categorical: [1], parity: 'shap' })).toThrow(TypeError);
});
