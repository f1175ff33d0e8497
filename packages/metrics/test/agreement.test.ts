import '@xai/test-kit';
import { random } from '@xai/tensor';
import { expect, it } from 'vitest';
import { agreement, kendall, measures, signAgreement, spearman, topOverlap } from '../src/index.js';
import { attribution } from './support.js';

const r = random(3);
const table = (rows: number, features: number) =>
  Array.from({ length: rows }, () => Array.from({ length: features }, () => r.normal()));
const [x, y] = [table(20, 6), table(20, 6)];
const abs = (row: number[]) => row.map(Math.abs);

it('agreement of an attribution with itself is full', () => {
  const found = agreement(attribution(x), attribution(x));
  for (const name of Object.keys(measures) as (keyof typeof measures)[]) expect(found[name].mean).toBeCloseTo(1, 12);
  expect(found).toMatchObject({ rows: 20, top: 3 });
});

it('agreement compares |values| by rank, and values by sign, row by row', () => {
  const found = agreement(attribution(x), attribution(y), { top: 2 });
  expect(found.spearman.perRow).toBeCloseToArray(x.map((row, i) => spearman(abs(row), abs(y[i]))));
  expect(found.kendall.perRow).toBeCloseToArray(x.map((row, i) => kendall(abs(row), abs(y[i]))));
  expect(found.signAgreement.perRow).toBeCloseToArray(x.map((row, i) => signAgreement(row, y[i])));
  expect(found.topOverlap.perRow).toBeCloseToArray(x.map((row, i) => topOverlap(row, y[i], 2)));
  expect(found.topOverlap.mean).toBeCloseTo(x.reduce((sum, row, i) => sum + topOverlap(row, y[i], 2), 0) / 20, 12);
});

it('agreement of unrelated explanations is at chance', () => {
  const found = agreement(attribution(table(4000, 6)), attribution(table(4000, 6)));
  for (const name of Object.keys(measures) as (keyof typeof measures)[]) {
    expect(Math.abs(found[name].mean - found[name].chance)).toBeLessThan(0.03);
  }
  expect(found.topOverlap.chance).toBeCloseTo(0.5, 12);
});

it('agreement leaves rows without a ranking out of the mean', () => {
  const found = agreement(
    attribution([
      [1, 1, 1],
      [1, 2, 3],
    ]),
    attribution([
      [1, 2, 3],
      [1, 2, 3],
    ]),
  );
  expect(found.spearman.perRow[0]).toBeNaN();
  expect(found.spearman.mean).toBeCloseTo(1, 12);
  expect(agreement(attribution([[1, 1]]), attribution([[1, 2]])).kendall.mean).toBeNaN();
});

it('agreement stands beside its ceilings', () => {
  const a = attribution(x);
  const found = agreement(a, attribution(y), {
    ceilings: [
      [a, a],
      [a, attribution(y)],
    ],
  });
  expect(found.spearman.ceilings).toBeCloseToArray([1, found.spearman.mean], { abs: 1e-12 });
  expect(found.signAgreement.ceilings[0]).toBe(1);
});

it('agreement refuses other rows, features, outputs and units, and weights that are not centred', () => {
  const a = attribution([[1, 2]]);
  expect(() => agreement(a, attribution([[1, 2]], { rows: [5] }))).toThrow(
    'metrics: two explanations need the same rows: 0 and 5',
  );
  expect(() => agreement(a, attribution([[1, 2, 3]]))).toThrow('the same features: x0,x1 and x0,x1,x2');
  expect(() => agreement(a, attribution([[1, 2]], { target: 0 }))).toThrow('the same target: 1 and 0');
  expect(() => agreement(a, attribution([[1, 2]], { unit: 'logit' }))).toThrow('the same unit: probability and logit');
  const lime = attribution([[1, 2]], { game: 'surrogate', method: 'lime' });
  expect(() => agreement(a, lime)).toThrow(TypeError);
  expect(agreement(a, { ...lime, settings: { centred: true } }).spearman.mean).toBe(1);
});
