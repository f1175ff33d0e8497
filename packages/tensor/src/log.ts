const number = new Float64Array(1);
const words = new Uint32Array(number.buffer);
const high = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;

/**
 * The natural logarithm by additions, products and quotients alone, error below 1 ulp: the same bits in Node and in every
 * browser, which `Math.log` does not promise. NaN below 0.
 * fdlibm's e_log.c: Copyright (C) 1993 by Sun Microsystems, Inc. Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  const tiny = x < 2.2250738585072014e-308;
  number[0] = tiny ? x * 18014398509481984 : x;
  const fraction = words[high] & 0xfffff;
  const up = (fraction + 0x95f64) & 0x100000;
  const k = (words[high] >>> 20) - 1023 + (up >>> 20) - (tiny ? 54 : 0);
  words[high] = fraction | (up ^ 0x3ff00000);
  const f = number[0] - 1;
  const above = k * 0.6931471803691238;
  const below = k * 1.9082149292705877e-10;
  if ((0xfffff & (2 + fraction)) < 3) {
    const r = f * f * (0.5 - 0.3333333333333333 * f);
    return above - (r - below - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const r = odd + even;
  if (((fraction - 0x6147a) | (0x6b851 - fraction)) <= 0) return above - (s * (f - r) - below - f);
  const half = 0.5 * f * f;
  return above - (half - (s * (half + r) + below) - f);
}
