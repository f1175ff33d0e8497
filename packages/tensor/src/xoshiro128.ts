/**
 * xoshiro128** 1.1 from four 32-bit words, not all 0: each call returns the next whole number in [0, 2^32).
 * An Int32Array is advanced in place; other words are copied.
 * Blackman and Vigna 2021. https://prng.di.unimi.it/xoshiro128starstar.c
 */
export function xoshiro128(words: ArrayLike<number>): () => number {
  const s = words instanceof Int32Array ? words : Int32Array.from(words);
  return () => {
    const s1 = s[1];
    const x = Math.imul(s1, 5);
    const t = s1 << 9;
    const s2 = s[2] ^ s[0];
    const s3 = s[3] ^ s1;
    s[1] = s1 ^ s2;
    s[0] ^= s3;
    s[2] = s2 ^ t;
    s[3] = (s3 << 11) | (s3 >>> 21);
    return Math.imul((x << 7) | (x >>> 25), 9) >>> 0;
  };
}
