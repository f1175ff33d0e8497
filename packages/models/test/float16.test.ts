import { describe, expect, it } from 'vitest';
import { fromFloat16, toFloat16 } from '../src/engines/float16.js';

/** Number and bits: numpy 2.4.6, np.float64(x).astype('f2').view('u2'). */
const numpy = [
  [0.1, 11878],
  [0.3333333333333333, 13653],
  [65504, 31743],
  [65519.996, 31743],
  [65520, 31744],
  [-100000.0, 64512],
  [2 ** -24, 1],
  [2 ** -25, 0],
  [1.001 * 2 ** -25, 1],
  [6.103515625e-5, 1024],
  [6e-8, 1],
  [1.00048828125, 15360],
  [1.00146484375, 15362],
  [-0.333, 46420],
  [2049, 26624],
  [2051, 26626],
  [1e-10, 0],
];

describe('toFloat16', () => {
  it.each(numpy)('toFloat16 of %d has the bits that numpy gives it', (x, bits) => {
    expect(toFloat16(x)).toBe(bits);
  });

  it('toFloat16 gives back the bits of every float16', () => {
    for (let bits = 0; bits < 2 ** 16; bits++) {
      const x = fromFloat16(bits);
      if (!Number.isNaN(x) && toFloat16(x) !== bits) expect(toFloat16(x)).toBe(bits);
    }
  });
});

describe('fromFloat16', () => {
  it.each([
    [0x3c00, 1],
    [0xc000, -2],
    [0x7bff, 65504],
    [0x0001, 2 ** -24],
    [0x8000, -0],
    [0x7c00, Number.POSITIVE_INFINITY],
    [0x7e00, Number.NaN],
  ])('fromFloat16 of %i is %d', (bits, x) => {
    expect(fromFloat16(bits)).toBe(x);
  });
});
