import { expect, test } from 'vitest';
import { bar, beeswarm, confusionTable, dependence, force, groupedBar, waterfall } from '../src/index.js';
import { adult, adultLime, attribution } from './fixtures.js';

test('waterfall and force refuse values that do not sum to the output, and say the way out', () => {
  expect(() => waterfall(adultLime())).toThrow(
    /^viz: waterfall needs values that sum to the output \(use bar, or notExplained/,
  );
  expect(() => force(adultLime())).toThrow(RangeError);
  expect(force(adultLime(), { notExplained: true }).marks.length).toBeGreaterThan(10);
});

test('waterfall draws what is not explained as a bar of its own', () => {
  const half = { ...attribution([[0.25, 0.125]], [[1, 2]], 0), additive: false };
  const scene = waterfall({ ...half, output: { data: Float64Array.of(1), shape: [1] } }, { notExplained: true });
  expect(scene.table.rows).toEqual([
    ['E[f(X)]', 0],
    ['not explained', 0.625],
    ['x0 = 1', 0.25],
    ['x1 = 2', 0.125],
    ['f(x)', 1],
  ]);
});

test('plots of one row refuse a row that was not explained', () => {
  expect(() => waterfall(adult(), { row: 5 })).toThrow(
    'viz: row 5 is not among the explained ones (100, 101, 102, 103, 104, 105, 106, 107, ...): 5',
  );
});

test('plots refuse unknown features by name', () => {
  expect(() => dependence(adult(), { feature: 'age' })).toThrow(/^viz: the features are Age, Workclass.*: age$/);
  expect(() => beeswarm(adult(), { order: [12] })).toThrow(/: 12$/);
});

test('plots refuse empty sources, several targets where one is shown, and values that are not finite', () => {
  expect(() => bar([])).toThrow('viz: a plot needs an attribution: []');
  expect(() => waterfall([adult(), adult()])).toThrow(
    'viz: waterfall shows one target, choose one of the list (--target in xai plot): 2 attributions',
  );
  expect(() => waterfall(attribution([[Number.NaN, 1]], [[1, 2]]))).toThrow(
    'viz: values must be finite: NaN for x0 of row 0',
  );
  expect(() => waterfall(adult(), { maxDisplay: 0 })).toThrow('viz: maxDisplay');
});

test('charts refuse numbers of the wrong shape', () => {
  expect(() => groupedBar(['a', 'b'], [{ name: 's', values: [1] }])).toThrow(
    'viz: s needs a value for each of 2 groups: 1',
  );
  expect(() => confusionTable([[1, 2]], ['a', 'b'])).toThrow('viz: a confusion table of 2 classes is square: 2');
});
