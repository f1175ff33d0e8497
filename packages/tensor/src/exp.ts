const number = new Float64Array(1);
const words = new Uint32Array(number.buffer);
const high = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;

/**
 * e^x by additions, products and quotients alone, error below 1 ulp: the same bits in Node and in every browser, which
 * `Math.exp` does not promise.
 * FreeBSD's e_exp.c: Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved.
 * Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.
 */
export function exp(x: number): number {
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY;
  if (x < -745.1332191019411) return 0;
  const size = Math.abs(x);
  if (size <= 2 ** -28) return 1 + x;
  const k = size > 0.34657359027997264 ? Math.trunc(Math.LOG2E * x + (x < 0 ? -0.5 : 0.5)) : 0;
  const upper = x - k * 0.6931471803691238;
  const lower = k * 1.9082149292705877e-10;
  const r = upper - lower;
  const s = r * r;
  const c =
    r -
    s *
      (0.16666666666666602 +
        s *
          (-0.0027777777777015593 +
            s * (6.613756321437934e-5 + s * (-1.6533902205465252e-6 + s * 4.1381367970572385e-8))));
  const y = 1 + ((r * c) / (2 - c) - lower + upper);
  const first = Math.trunc(k / 2);
  return y * power(first) * power(k - first);
}

/** 2^k for whole k in -1022 .. 1023, exactly. */
function power(k: number): number {
  words[high] = (k + 1023) << 20;
  words[1 - high] = 0;
  return number[0];
}
