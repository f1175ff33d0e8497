import type { Attribution } from '@xai/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bar, beeswarm, dependence, force, limePlot, type Scene, waterfall } from '../src/index.js';
import { textFaults } from './boxes.js';
import { attribution } from './fixtures.js';

const NAMES = [
  'Age',
  'a feature with a name so long that no axis of any figure could ever hold all of it',
  'one_hot_encoded_feature_without_a_single_space_from_some_pipeline_of_yours',
  'x & <y>',
  'Größe (Übermaß) in Ångström',
  'ηλικία σε έτη',
  '年齢と性別と職業',
  'Доход семьи',
];
const CATEGORIES = ['Married-civ-spouse', 'Never-married', 'Outlying-US(Guam-USVI-etc)', '漢字', '?'];

const size = fc.constantFrom(1e-12, 1e-4, 1, 1234.5, 1e9);
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: -1, max: 1, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, -1, 1e-12) },
);
const datum = fc.oneof(
  fc.constantFrom(0, 1, 2, 3, 4),
  fc.double({ min: -1e5, max: 1e5, noNaN: true }),
  fc.constant(Number.NaN),
);

/** Whatever people explain: 1 to 30 features, 1 to 12 rows, values and bases of any size, gaps, names of any script. */
const source: fc.Arbitrary<Attribution> = fc
  .record({
    n: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 30 }),
    size,
    base: fc.constantFrom(0, 0.236, -4, 1e6, 1e9),
    named: fc.boolean(),
    sampled: fc.boolean(),
    unit: fc.constantFrom('probability', 'logit', 'value') as fc.Arbitrary<Attribution['unit']>,
  })
  .chain(({ n, d, size, base, named, sampled, unit }) =>
    fc
      .tuple(
        fc.array(fc.array(cell, { minLength: d, maxLength: d }), { minLength: n, maxLength: n }),
        fc.array(fc.array(datum, { minLength: d, maxLength: d }), { minLength: n, maxLength: n }),
      )
      .map(([values, data]) => {
        const features = data[0].map((_, j) => `${NAMES[j % NAMES.length]}${j < NAMES.length ? '' : ` ${j}`}`);
        const a = attribution(
          values.map((row) => row.map((v) => size * v)),
          data,
          base,
          features,
        );
        const errors = { ...a.values, data: Float64Array.from(a.values.data, (v) => Math.abs(v) / 5) };
        return {
          ...a,
          unit,
          targetName: named ? 'a class of some length' : null,
          categories: named ? { [features[d - 1]]: CATEGORIES } : null,
          ...(sampled ? { error: 'sampling' as const, standardErrors: errors } : {}),
        };
      }),
  );

const lime = (a: Attribution): Attribution => ({
  ...a,
  method: 'lime',
  game: 'surrogate',
  error: 'surrogate',
  additive: false,
  diagnostics: a.rows.map((_, i) => ({
    conditions: a.features.map((name, j) => `1234.50 < ${name} <= ${j}.00`),
    r2: 0.4,
    localPrediction: a.output.data[i] * 1.2,
  })),
});

const draws: Record<string, (a: Attribution) => Scene> = {
  waterfall: (a) => waterfall(a, { maxDisplay: 12 }),
  force: (a) => force(a, { threshold: 0 }),
  'force with link logit': (a) => force({ ...a, unit: 'logit' }, { link: 'logit' }),
  bar,
  'bar of one row': (a) => bar(a, { row: 0 }),
  'bar of ten classes': (a) =>
    bar(
      Array.from({ length: 10 }, (_, target) => ({ ...a, target })),
      { showValues: true },
    ),
  'bar on a logarithmic axis': (a) => bar(a, { log: true }),
  beeswarm,
  dependence,
  'dependence on the last feature': (a) => dependence(a, { feature: a.features.length - 1, color: 0 }),
  limePlot: (a) => limePlot(lime({ ...a, unit: 'value' })),
  'limePlot of seven classes': (a) =>
    limePlot(lime(a), { probabilities: [0, 1e-9, 0.1, 0.2, 0.3, 0.399, 1], maxDisplay: 4 }),
};

describe.each(Object.entries(draws))('%s', (name, draw) => {
  test(`${name} never lets texts overlap or leave the picture`, () => {
    fc.assert(
      fc.property(source, (a) => {
        expect(textFaults(draw(a))).toEqual([]);
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});
