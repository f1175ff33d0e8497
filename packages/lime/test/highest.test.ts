import { fromRows, random, tensor } from '@xai/tensor';
import { describe, expect, test } from 'vitest';
import { problems } from '../src/problem.js';
import { highest } from '../src/select/highest.js';
import { fitsOf, recorded } from './recorded.js';

describe('highest', () => {
  test.each(fitsOf('highest_weights').map(([data, setting, fit]) => [data, setting, fit.num_features, fit] as const))(
    'highest selects the recorded features: %s, %s, %i',
    (data, setting, count, fit) => {
      expect(highest.select(recorded(data, setting).regressions[fit.label], count)).toEqual(fit.selected);
    },
  );

  test('highest weighs a coefficient by the explained row', () => {
    const x = numbers(60, () => [r.normal(), r.normal(), r.normal()]);
    x.data.set([0.1, -2, 0]);
    const problem = regression(x, ([a, b, c]) => 3 * a + b + 9 * c);
    expect(highest.select(problem, 3)).toEqual([1, 0, 2]);
    expect(highest.select(problem, 1)).toEqual([1]);
  });
});

const r = random(8);
const numbers = (n: number, row: () => number[]) => fromRows(Array.from({ length: n }, row));
const regression = (x: ReturnType<typeof fromRows>, y: (row: Float64Array) => number) => {
  const [n, d] = x.shape;
  const out = Float64Array.from({ length: n }, (_, i) => y(x.data.subarray(i * d, (i + 1) * d)));
  return problems(x, tensor(out, [n, 1]), new Float64Array(n).fill(1))[0];
};
