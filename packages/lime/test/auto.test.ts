import { fromRows, random, tensor } from '@xai/tensor';
import { describe, expect, test } from 'vitest';
import { problems } from '../src/problem.js';
import { auto } from '../src/select/auto.js';
import { forward } from '../src/select/forward.js';
import { highest } from '../src/select/highest.js';
import { fitsOf, recorded } from './recorded.js';

describe('auto', () => {
  test.each(fitsOf('auto').map(([data, setting, fit]) => [data, setting, fit.num_features, fit] as const))(
    'auto selects the recorded features: %s, %s, %i',
    (data, setting, count, fit) => {
      expect(auto.select(recorded(data, setting).regressions[fit.label], count)).toEqual(fit.selected);
    },
  );

  test('auto goes forward up to 6 features and takes the highest weights beyond', () => {
    const x = numbers(80, () => Array.from({ length: 8 }, () => r.normal()));
    const problem = regression(x, (row) => row[0] + 0.5 * row[3]);
    expect(auto.select(problem, 6)).toEqual(forward.select(problem, 6));
    expect(auto.select(problem, 7)).toEqual(highest.select(problem, 7));
    expect(forward.select(problem, 7)).not.toEqual(highest.select(problem, 7));
  });
});

const r = random(8);
const numbers = (n: number, row: () => number[]) => fromRows(Array.from({ length: n }, row));
const regression = (x: ReturnType<typeof fromRows>, y: (row: Float64Array) => number) => {
  const [n, d] = x.shape;
  const out = Float64Array.from({ length: n }, (_, i) => y(x.data.subarray(i * d, (i + 1) * d)));
  return problems(x, tensor(out, [n, 1]), new Float64Array(n).fill(1))[0];
};
