import { describe, expect, it } from 'vitest';
import { meanOfDraws } from '../src/mean-of-draws.js';
import { runningMoments } from '../src/running-moments.js';

describe('runningMoments', () => {
  it('runningMoments equals the mean and standard error of all draws at once, player by player', () => {
    const draws = Array.from({ length: 50 }, (_, k) => Float64Array.of(Math.sin(k), 1e6 + Math.cos(3 * k)));
    const moments = runningMoments(2, 2);
    for (const draw of draws) moments.add(1, draw);
    const { values, standardErrors } = moments.result();
    const all = meanOfDraws(draws);
    for (const o of [0, 1]) {
      expect(values[2 + o]).toBeCloseTo(all.values[o], 9);
      expect(standardErrors[2 + o]).toBeCloseTo(all.standardErrors[o], 9);
    }
    expect([...values.subarray(0, 2), ...standardErrors.subarray(0, 2)]).toEqual([0, 0, 0, 0]);
  });
  it('runningMoments of a single draw has no standard error', () => {
    const moments = runningMoments(1, 1);
    moments.add(0, [3]);
    expect(moments.result()).toEqual({ values: Float64Array.of(3), standardErrors: Float64Array.of(Number.NaN) });
  });
});
