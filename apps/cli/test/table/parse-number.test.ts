import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../src/table/parse-number.js';

describe('parseNumber', () => {
  it('parseNumber reads back every finite number that JavaScript prints', () =>
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(parseNumber(` ${value} `)).toBe(Number(String(value)));
      }),
    ));
  it.each(['', '  ', 'NaN', 'nan'])('parseNumber takes %j as missing', (cell) => {
    expect(parseNumber(cell)).toBeNaN();
  });
  it.each(['x', '1,5', '0x10', '1e', '.', '1 2', 'inf', 'Infinity', '1e400', '1_000', '--1'])(
    'parseNumber takes %j as text',
    (cell) => expect(parseNumber(cell)).toBeUndefined(),
  );
  it('parseNumber takes signs, bare points and exponents', () => {
    expect(['+3', '-.5', '2.', '1E-3'].map(parseNumber)).toEqual([3, -0.5, 2, 0.001]);
  });
});
