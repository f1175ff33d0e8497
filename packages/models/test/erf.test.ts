import { describe, expect, it } from 'vitest';
import { erf } from '../src/engines/reference/erf.js';

/** Python 3, math.erf. */
const python = [
  [0, 0],
  [0.1, 0.1124629160182849],
  [0.5, 0.5204998778130465],
  [1, 0.8427007929497149],
  [2, 0.9953222650189527],
  [2.4999, 0.9995928300996666],
  [2.5001, 0.9995932657565293],
  [3, 0.9999779095030014],
  [5, 0.9999999999984626],
];

describe('erf', () => {
  it.each(python)('erf(%d) equals Python to 2e-15, and is odd', (x, want) => {
    expect(Math.abs(erf(x) - want)).toBeLessThan(2e-15);
    expect(erf(-x)).toBe(-erf(x));
  });

  it('erf of infinity is 1, of NaN NaN', () => {
    expect([erf(Number.POSITIVE_INFINITY), erf(-7), erf(Number.NaN)]).toEqual([1, -1, Number.NaN]);
  });
});
