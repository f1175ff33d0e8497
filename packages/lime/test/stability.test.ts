import { explainer } from '@xai/core';
import { fromRows, random, tensor } from '@xai/tensor';
import '@xai/test-kit';
import { expect, test } from 'vitest';
import { limeTabular, stability } from '../src/index.js';
import { fakeAttribution } from './fake-attribution.js';

const r = random(3);
const training = fromRows(Array.from({ length: 200 }, () => [r.normal(), r.normal(), r.normal()]));
const row = fromRows([[1.2, 0.9, 0.1]]);
const explain = limeTabular(
  ({ data, shape }) =>
    tensor(
      Float64Array.from({ length: shape[0] }, (_, i) => data[3 * i] + 0.3 * data[3 * i + 1]),
      [shape[0]],
    ),
  { training },
);

test('stability reports spread, overlap and order over other seeds', async () => {
  const progress: number[] = [];
  const found = await stability(explain, row, {
    seeds: 8,
    top: 2,
    budget: 2000,
    onProgress: (done) => progress.push(done),
  });
  expect(found.seeds).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(found.topShare).toEqual([1, 1, 0]);
  expect(found).toMatchObject({ topOverlap: 1, sameOrder: 1, signAgreement: [1, 1, expect.any(Number)] });
  expect(progress).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  found.standardDeviation.forEach((sd, j) => {
    expect(sd / (found.standardError?.[j] ?? 0)).toBeGreaterThan(0.4);
    expect(sd / (found.standardError?.[j] ?? 0)).toBeLessThan(2.5);
  });
});

test('stability counts what the weights say', async () => {
  const weights = [
    [3, -2, 1],
    [3, 1, -2],
    [-1, 3, 2],
  ];
  const fake = explainer(async (_, { seed = 0 }) => [fakeAttribution([weights[seed]])]);
  const found = await stability(fake, row, { seeds: [0, 1, 2], top: 2 });
  expect(found.mean).toBeCloseToArray([5 / 3, 2 / 3, 1 / 3], { abs: 1e-12 });
  expect(found.standardDeviation[0]).toBeCloseTo(Math.sqrt(((4 / 3) ** 2 * 2 + (8 / 3) ** 2) / 2), 12);
  expect(found.topShare).toEqual([2 / 3, 2 / 3, 2 / 3]);
  expect(found.signAgreement).toEqual([2 / 3, 2 / 3, 2 / 3]);
  expect(found.topOverlap).toBeCloseTo(0.5, 12);
  expect(found).toMatchObject({ sameOrder: 0, standardError: null });
});

test('stability refuses one seed, several rows and an empty top', async () => {
  await expect(stability(explain, row, { seeds: 1 })).rejects.toThrow('lime: stability needs at least 2 seeds: 1');
  await expect(stability(explain, training)).rejects.toThrow('lime: stability looks at one row: 200 rows');
  await expect(stability(explain, row, { top: 0 })).rejects.toThrow('lime: top must be a whole number above 0: 0');
});
