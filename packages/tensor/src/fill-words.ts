/** Fills `out` with the next words of xoshiro128**, whole numbers in [0, 2^32), and advances `state` [4]. */
export function fillWords(state: Int32Array, out: Uint32Array): Uint32Array {
  let [s0, s1, s2, s3] = state;
  for (let i = 0; i < out.length; i++) {
    const x = Math.imul(s1, 5);
    out[i] = Math.imul((x << 7) | (x >>> 25), 9);
    const t = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = (s3 << 11) | (s3 >>> 21);
  }
  state.set([s0, s1, s2, s3]);
  return out;
}
