import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber, outcomeFormat, plainFormat, signedFormat } from '../src/format.js';

const digits: Record<string, string> = Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((c, i) => [c, String(i)]));

/** The number that a text of ours says. */
const read = (text: string): number =>
  Number(
    text
      .replace(/\u202f×\u202f10(.*)$/, (_, power: string) => `e${[...power].map((c) => digits[c] ?? '-').join('')}`)
      .replaceAll('−', '-')
      .replaceAll(',', '')
      .replace('+', ''),
  );

const number = fc.oneof(
  fc.double({ min: -1e12, max: 1e12, noNaN: true }),
  fc
    .tuple(fc.double({ min: -10, max: 10, noNaN: true }), fc.integer({ min: -15, max: 15 }))
    .map(([m, e]) => m * 10 ** e),
);

describe('formatNumber', () => {
  test('formatNumber says a number to four significant digits, three with a power of ten', () => {
    fc.assert(
      fc.property(number, (v) => {
        expect(Math.abs(read(formatNumber(v)) - v)).toBeLessThanOrEqual(5.001e-3 * Math.abs(v));
      }),
    );
  });

  test('formatNumber never writes a hyphen or an e', () => {
    fc.assert(
      fc.property(number, (v) => {
        expect(formatNumber(v)).not.toMatch(/[-e]/);
      }),
    );
  });
});

describe('signedFormat', () => {
  test('signedFormat says the largest of some values to three significant digits, with its sign', () => {
    fc.assert(
      fc.property(
        number.filter((v) => v !== 0),
        (v) => {
          const text = signedFormat([v, v / 7])(v);
          expect(Math.abs(read(text) - v)).toBeLessThanOrEqual(5.001e-3 * Math.abs(v));
          expect(text[0]).toBe(v < 0 ? '−' : '+');
        },
      ),
    );
  });

  test('signedFormat gives values beside each other one number of decimals', () => {
    const write = signedFormat([123456.7, -12, 0.5]);
    expect([123456.7, -1234.5, 0.2].map(write)).toEqual(['+123,457', '−1235', '0']);
  });

  test('signedFormat writes small values beside huge ones as people do', () => {
    const write = signedFormat([3e9, 1]);
    expect([3e9, -42, 1, 0, 4e-8].map(write)).toEqual(['+3\u202f×\u202f10⁹', '−42', '+1', '0', '+4\u202f×\u202f10⁻⁸']);
  });
});

test('plainFormat is signedFormat without the plus', () => {
  expect([0.5, -0.25, 0].map(plainFormat([0.5]))).toEqual(['0.500', '−0.250', '0.000']);
});

test('outcomeFormat writes base and output so that they add up with the contributions as written', () => {
  const values = [0.1234, -0.0456];
  const write = outcomeFormat(values, 0.2, 0.2778);
  const signed = signedFormat(values);
  const sum = values.reduce((total, v) => total + read(signed(v)), read(write(0.2)));
  expect(Math.abs(sum - read(write(0.2778)))).toBeLessThan(2e-3);
  expect(outcomeFormat([0.5], 1e6, 1e6 + 0.5)(1e6 + 0.5)).toBe('1,000,000.500');
  expect(outcomeFormat([0, 0], 0.0421, 0.0421)(0.0421)).toBe('0.0421');
});
