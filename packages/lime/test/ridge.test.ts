import { fromRows, random, tensor } from '@xai/tensor';
import '@xai/test-kit';
import { describe, expect, test } from 'vitest';
import { explainProblem } from '../src/explain-problem.js';
import { problems } from '../src/problem.js';
import { ridge } from '../src/ridge.js';
import { allFeatures } from '../src/select/all-features.js';
import { fitsOf, recorded } from './recorded.js';

describe('ridge', () => {
  test.each(fitsOf('none'))('ridge of all features equals the recorded fit: %s, %s', (data, setting, fit) => {
    const { regressions, conditions } = recorded(data, setting);
    const own = explainProblem(regressions[fit.label], allFeatures, fit.num_features, ridge(), conditions);
    const weights = new Float64Array(conditions.length);
    for (const [j, w] of fit.sorted) weights[j] = w;
    expect(own.weights).toBeCloseToArray(weights, { abs: 1e-9 });
    expect([own.intercept, own.r2, own.localPrediction]).toBeCloseToArray([fit.intercept, fit.score, fit.local_pred], {
      abs: 1e-9,
    });
  });

  test('ridge survives columns that depend on each other and columns that do not vary', () => {
    const r = random(3);
    const x = fromRows(Array.from({ length: 50 }, () => r.normal()).map((v) => [v, 2 * v, 4, r.normal()]));
    const y = Float64Array.from({ length: 50 }, (_, i) => x.data[4 * i] + r.normal());
    const [problem] = problems(x, tensor(y, [50, 1]), new Float64Array(50).fill(0.5));
    const { coefficients, penalty } = ridge({ alpha: 0 }).fit(problem, [0, 1, 2, 3]);
    expect(coefficients[1]).toBeCloseTo(2 * coefficients[0], 8);
    expect([coefficients[2], penalty]).toEqual([0, 0]);
  });
});
