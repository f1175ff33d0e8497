import { fromRows, random, tensor } from '@xai/tensor';
import '@xai/test-kit';
import { describe, expect, test } from 'vitest';
import { problems } from '../src/problem.js';
import { lasso, lassoPath } from '../src/select/lasso.js';
import { explanations, fitsOf, recorded } from './recorded.js';

describe('lasso', () => {
  test.each(fitsOf('lasso_path').map(([data, setting, fit]) => [data, setting, fit.num_features, fit] as const))(
    'lasso selects the recorded features: %s, %s, %i',
    (data, setting, count, fit) => {
      expect(lasso.select(recorded(data, setting).regressions[fit.label], count)).toEqual(fit.selected);
    },
  );

  test.each(explanations)('lassoPath equals scikit-learn on the weighted, centred samples: %s, %s', (data, setting) => {
    const { expected, regressions } = recorded(data, setting);
    const { label, alphas, coefficients } = expected.lasso_path;
    const path = lassoPath(regressions[label]);
    expect(path.coefficients).toBeCloseToArray(coefficients, { abs: 1e-9 });
    expect(path.alphas).toBeCloseToArray(alphas, { abs: 1e-9 });
  });

  test('lasso keeps all features of an output that does not vary', () => {
    const x = numbers(60, () => [r.normal(), r.normal(), r.normal()]);
    expect(
      lasso.select(
        regression(x, () => 2),
        1,
      ),
    ).toEqual([0, 1, 2]);
    expect(
      lasso.select(
        regression(x, ([a, b]) => a + 0.2 * b),
        1,
      ),
    ).toEqual([0]);
  });
});

const r = random(8);
const numbers = (n: number, row: () => number[]) => fromRows(Array.from({ length: n }, row));
const regression = (x: ReturnType<typeof fromRows>, y: (row: Float64Array) => number) => {
  const [n, d] = x.shape;
  const out = Float64Array.from({ length: n }, (_, i) => y(x.data.subarray(i * d, (i + 1) * d)));
  return problems(x, tensor(out, [n, 1]), new Float64Array(n).fill(1))[0];
};
