import '@xai/test-kit';
import { describe, expect, test } from 'vitest';
import { explainProblem } from '../src/explain-problem.js';
import { ridge } from '../src/ridge.js';
import { selections } from '../src/select/index.js';
import { explanations, fitsOf, recorded } from './recorded.js';

const python = { auto: 'auto', forward: 'forward_selection', highest: 'highest_weights', lasso: 'lasso_path' } as const;
const methods = selections.map((s) => [s.name, s, python[s.name as keyof typeof python] ?? s.name] as const);

describe.each(methods)('with %s', (_, select, method) => {
  test.each(fitsOf(method).map(([data, setting, fit]) => [data, setting, fit.num_features, fit] as const))(
    'explainProblem equals the recorded fit: %s, %s, %i features',
    (data, setting, count, fit) => {
      const { regressions, conditions } = recorded(data, setting);
      const own = explainProblem(regressions[fit.label], select, count, ridge(), conditions);
      const expected = new Float64Array(conditions.length);
      for (const [j, w] of fit.sorted) expected[j] = w;
      expect(own.weights).toBeCloseToArray(expected, { abs: 1e-9 });
      expect([own.intercept, own.r2, own.localPrediction]).toBeCloseToArray(
        [fit.intercept, fit.score, fit.local_pred],
        { abs: 1e-9 },
      );
      const sorted = Float64Array.from(regressions[fit.label].y).sort();
      expect(own.range).toEqual([sorted[0], sorted[sorted.length - 1]]);
    },
  );
});

describe.each(explanations)('%s, %s', (data, setting) => {
  test('explainProblem gives the recorded explanation, by its conditions', () => {
    const { expected, given, regressions, conditions } = recorded(data, setting);
    for (const [label, { as_list, as_map }] of Object.entries(expected.explanation.by_label)) {
      const regression = data === 'diabetes';
      if (regression && label === '0') continue;
      const problem = regressions[regression ? 0 : Number(label)];
      const { weights } = explainProblem(problem, given.select, expected.explanation.num_features, ridge(), conditions);
      const listed = Array.from(weights.keys())
        .filter((j) => weights[j] !== 0)
        .sort((a, b) => Math.abs(weights[b]) - Math.abs(weights[a]));
      expect(listed).toEqual(as_map.map(([j]) => j));
      expect(listed.map((j) => weights[j])).toBeCloseToArray(
        as_list.map(([, w]) => w),
        { abs: 1e-9 },
      );
      expect(listed.map((j) => conditions[j].replace(' = ', '='))).toEqual(as_list.map(([name]) => name));
    }
  });
});
