import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Attribution } from '@xai/core';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  bar,
  beeswarm,
  calibrationCurve,
  confusionTable,
  dependence,
  force,
  groupedBar,
  histogram,
  lime as limePalette,
  limePlot,
  plots,
  type Scene,
  type SVGOptions,
  shap,
  toSVG,
  waterfall,
} from '../src/index.js';
import { adult, adultLime, attribution } from './fixtures.js';
import { checkXml } from './xml.js';

const many = (n: number, d: number, size = 1): Attribution => {
  const cell = (i: number, j: number) => size * Math.sin(1 + i * 7.3 + j * 2.1) * (1 / (1 + j));
  const rows = Array.from({ length: n }, (_, i) => Array.from({ length: d }, (_, j) => cell(i, j)));
  return attribution(
    rows,
    rows.map((row) => row.map((v, j) => (j === 1 ? Math.round(9 * v) : v))),
    0.3,
  );
};
const holes = (): Attribution => {
  const a = many(60, 4);
  return { ...a, data: { ...a.data, data: Float64Array.from(a.data.data, (v, i) => (i % 5 ? v : Number.NaN)) } };
};
const long = 'a feature with a name so long that no axis of any figure could ever hold all of it';
const classes = (): Attribution[] =>
  ['setosa', 'versicolor', 'virginica'].map((targetName, target) => ({
    ...many(12, 5, target + 1),
    target,
    targetName,
  }));
const errors = (a: Attribution): Attribution => ({
  ...a,
  error: 'sampling',
  standardErrors: { ...a.values, data: Float64Array.from(a.values.data, (v) => Math.abs(v) / 8) },
});

/** Every picture in git, by file name. */
const pictures: Record<string, [() => Scene, SVGOptions?]> = {
  waterfall: [() => waterfall(adult(), { row: 101 })],
  'waterfall-dark': [() => waterfall(adult(), { row: 101 }), { theme: 'dark' }],
  'waterfall-shap': [() => waterfall(adult(), { row: 101 }), { theme: 'light', palette: shap }],
  'waterfall-sampled': [() => waterfall(errors(adult()), { row: 100, maxDisplay: 6 }), { theme: 'print' }],
  'waterfall-not-explained': [() => waterfall(adultLime(), { row: 102, notExplained: true })],
  'waterfall-path-dependent': [
    () => waterfall(adult({ game: 'path-dependent', background: null, unit: 'margin' }), { row: 103 }),
  ],
  'waterfall-one-feature': [() => waterfall(attribution([[-2]], [[1]], -3, ['only']))],
  'waterfall-long-name': [() => waterfall(attribution([[0.4, -0.1]], [[1, Number.NaN]], 0, [long, 'x & <y>']))],
  'waterfall-40-features': [() => waterfall(many(2, 40), { maxDisplay: 40 })],
  'waterfall-zeros': [() => waterfall(attribution([[0, 0, 0]], [[1, 2, 3]], 0))],
  'waterfall-huge': [() => waterfall(attribution([[3e9, -1e9, 4e8]], [[1e12, 2e-9, 3]], -5e9))],
  'waterfall-large-base': [() => waterfall(attribution([[0.5, -0.25, 0.001]], [[1, 2, 3]], 1e6))],
  'waterfall-tiny': [() => waterfall(attribution([[3e-9, -1e-9, 4e-10]], [[1, 2, 3]], 1e-9))],
  force: [() => force(adult(), { row: 101 })],
  'force-crowded': [() => force(many(1, 16), { threshold: 0 }), { theme: 'dark' }],
  'force-logit': [
    () => force({ ...attribution([[2, -0.5, 0.7]], [[1, 2, 3]], -1.5), unit: 'logit' }, { link: 'logit' }),
  ],
  'force-zeros': [() => force(attribution([[0, 0]], [[1, 2]], 0.5))],
  bar: [() => bar(adult(), { maxDisplay: 8 })],
  'bar-row': [() => bar(errors(adult()), { row: 104 })],
  'bar-many-classes': [
    () => bar(Array.from({ length: 11 }, (_, target) => ({ ...many(9, 5, 1 + target / 4), target }))),
  ],
  'bar-classes': [() => bar(classes(), { showValues: true }), { theme: 'print' }],
  beeswarm: [() => beeswarm(many(400, 6), { maxDisplay: 4 })],
  'beeswarm-strips': [() => beeswarm(adult(), { strips: ['Relationship'], ordered: ['Race'] }), { theme: 'dark' }],
  'beeswarm-missing-log': [() => beeswarm(holes(), { log: true, alpha: 0.7 })],
  dependence: [() => dependence(many(300, 4), { feature: 'x0' })],
  'dependence-categories': [() => dependence(adult(), { feature: 'Marital Status', color: 'Age' })],
  'dependence-by-category': [() => dependence(adult(), { feature: 'Age', color: 'Occupation' }), { theme: 'dark' }],
  'dependence-missing': [() => dependence(holes(), { feature: 'x0', color: 'x1', xmin: 'percentile(5)', xmax: 0.6 })],
  lime: [() => limePlot(adultLime(), { row: 101, classNames: ['<=50K', '>50K'] }), { palette: limePalette }],
  'lime-regression': [
    () => {
      const a = adultLime();
      const diagnostics = a.diagnostics.map((d) => ({
        conditions: d.conditions,
        r2: 0.71,
        localPrediction: 0.7,
        neighbourhoodRange: [-0.4, 1.6],
      }));
      return limePlot({ ...a, unit: 'value', targetName: 'progression', diagnostics }, { row: 102, maxDisplay: 5 });
    },
  ],
  'lime-classes': [
    () => limePlot(adultLime(), { row: 102, maxDisplay: 4, probabilities: [0.1, 0.3, 0.05, 0.25, 0.2, 0.1] }),
    { theme: 'print' },
  ],
  'grouped-bar': [
    () =>
      groupedBar(
        ['Marital', 'Sex'],
        [
          { name: 'men', values: [0.1, 0.02], errors: [0.02, 0.01] },
          { name: 'women', values: [0.08, -0.03] },
        ],
      ),
  ],
  'calibration-curve': [
    () => calibrationCurve([0.1, 0.5, 0.9].map((p) => ({ predicted: p, observed: p ** 1.3, count: 80 }))),
  ],
  'confusion-table': [
    () =>
      confusionTable(
        [
          [4600, 350],
          [700, 860],
        ],
        ['<=50K', '>50K'],
      ),
  ],
  histogram: [
    () =>
      histogram(
        Array.from({ length: 200 }, (_, i) => Math.sin(i)),
        { label: 'output', bins: 12 },
      ),
  ],
};

const file = (name: string): URL => new URL(`./output/${name}.svg`, import.meta.url);

describe.each(Object.entries(pictures))('%s', (name, [make, options]) => {
  let scene: Scene;
  let svg: string;
  beforeAll(() => {
    scene = make();
    svg = toSVG(scene, options);
  });

  test('toSVG draws the picture that is in git', () => {
    if (!existsSync(file(name))) writeFileSync(file(name), svg);
    const changed = file(`${name}-changed`);
    const same = readFileSync(file(name), 'utf8') === svg;
    if (same) rmSync(changed, { force: true });
    else writeFileSync(changed, svg);
    expect(
      same,
      `${name}.svg differs from ${name}-changed.svg: look at both, then replace the former or fix the code`,
    ).toBe(true);
  });

  test('toSVG writes well-formed XML with title, role and a description with numbers', () => {
    checkXml(svg);
    expect(svg).toContain('role="img"');
    expect(/<title>[^<]+<\/title>/.test(svg)).toBe(true);
    expect(scene.desc).toMatch(/\d/);
    expect(svg).not.toContain('style="');
  });

  test('the scene is the same when drawn again', () => {
    expect(toSVG(make(), options)).toBe(svg);
  });

  test('the table has a cell for each column', () => {
    for (const row of scene.table.rows) expect(row).toHaveLength(scene.table.columns.length);
    expect(scene.table.rows.length).toBeGreaterThan(0);
  });
});

test('plots lists each plot of the package, and draws them with the common options', () => {
  expect(Object.keys(plots).sort()).toEqual(['bar', 'beeswarm', 'dependence', 'force', 'lime', 'waterfall']);
  for (const { draw, about } of Object.values(plots)) {
    expect(about.length).toBeGreaterThan(10);
    expect(draw(adult(), { row: 101, feature: 'Age', color: 'Race', maxDisplay: 5 }).marks.length).toBeGreaterThan(5);
  }
});

test('plots take strided tensors', () => {
  const a = adult();
  const n = a.rows.length;
  const flipped = (t: Attribution['values']): Attribution['values'] => {
    const data = new Float64Array(t.data.length);
    for (let i = 0; i < n; i++) for (let j = 0; j < 12; j++) data[j * n + i] = t.data[i * 12 + j];
    return { data, shape: [n, 12], stride: [1, n] };
  };
  const strided = { ...a, data: flipped(a.data), values: flipped(a.values) };
  for (const { draw } of Object.values(plots)) {
    expect(toSVG(draw(strided, { row: 103 }))).toBe(toSVG(draw(a, { row: 103 })));
  }
});
