import { fromRows, random, tensor } from '@xai/tensor';
import { describe, expect, test } from 'vitest';
import { problems } from '../src/problem.js';
import { forward } from '../src/select/forward.js';
import { fitsOf, recorded } from './recorded.js';

describe('forward', () => {
  test.each(fitsOf('forward_selection').map(([data, setting, fit]) => [data, setting, fit.num_features, fit] as const))(
    'forward selects the recorded features: %s, %s, %i',
    (data, setting, count, fit) => {
      expect(forward.select(recorded(data, setting).regressions[fit.label], count)).toEqual(fit.selected);
    },
  );

  test('forward passes over copies and columns that do not vary until nothing else is left', () => {
    const x = numbers(60, () => {
      const v = r.normal();
      return [v, 2 * v, 4, r.normal()];
    });
    const problem = regression(x, ([a, , , b]) => 3 * a + b);
    expect(forward.select(problem, 2).sort()).toEqual([expect.any(Number), 3]);
    expect(forward.select(problem, 9)).toHaveLength(4);
    expect(
      forward.select(
        regression(x, () => 5),
        3,
      ),
    ).toEqual([0, 1, 2]);
  });
});

const r = random(8);
const numbers = (n: number, row: () => number[]) => fromRows(Array.from({ length: n }, row));
const regression = (x: ReturnType<typeof fromRows>, y: (row: Float64Array) => number) => {
  const [n, d] = x.shape;
  const out = Float64Array.from({ length: n }, (_, i) => y(x.data.subarray(i * d, (i + 1) * d)));
  return problems(x, tensor(out, [n, 1]), new Float64Array(n).fill(1))[0];
};
