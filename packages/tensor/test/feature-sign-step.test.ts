import { describe, expect, test } from 'vitest';
import '@xai/test-kit';
import { featureSignStep } from '../src/feature-sign-step.js';

/** One step from `b`: the coefficients and the residual covariances after it. */
function stepFrom(gram: number[], moment: number[], b: number[], penalty: number) {
  const d = moment.length;
  const out = Float64Array.from(b);
  const residual = Float64Array.from(moment, (m, j) => m - b.reduce((s, v, l) => s + gram[j * d + l] * v, 0));
  featureSignStep(Float64Array.from(gram), Float64Array.from(moment), out, residual, penalty);
  return { b: [...out], residual: [...residual] };
}

describe('featureSignStep', () => {
  test('featureSignStep solves for the active coefficients with their signs, and leaves the others at 0', () => {
    // [[2, 1], [1, 2]] b = [5 - 1, 4 - 1] has the solution [5 / 3, 2 / 3]
    const { b, residual } = stepFrom([2, 1, 0.5, 1, 2, 0, 0.5, 0, 2], [5, 4, 1], [0.1, 0.1, 0], 1);
    expect(b).toBeCloseToArray([5 / 3, 2 / 3, 0], { abs: 1e-14 });
    expect(residual).toBeCloseToArray([1, 1, 1 - 5 / 6], { abs: 1e-14 });
  });

  test('featureSignStep stops where a coefficient reaches 0', () => {
    // towards [3, -1]: the second is 0 halfway, where the first is 2
    const { b } = stepFrom([1, 0, 0, 1], [3, -1], [1, 1], 0);
    expect(b).toEqual([2, 0]);
  });

  test('featureSignStep moves equal columns of opposite signs to where one of them is 0', () => {
    const { b, residual } = stepFrom([1, 1, 1, 1], [1, 1], [1.5, -0.5], 0.1);
    expect(b).toBeCloseToArray([1, 0], { abs: 1e-15 });
    expect(residual).toBeCloseToArray([0, 0], { abs: 1e-15 });
  });

  test('featureSignStep without active coefficients moves nothing', () => {
    expect(stepFrom([1, 0, 0, 1], [3, 2], [0, 0], 1)).toEqual({ b: [0, 0], residual: [3, 2] });
  });
});
