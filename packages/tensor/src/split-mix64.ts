const mask = 0xffffffffffffffffn;

/**
 * SplitMix64 from a 64-bit state: each call returns the next 64-bit whole number. Used to seed, not to sample.
 * Steele, Lea and Flood 2014, fig. 17; constants of Vigna's splitmix64.c. https://prng.di.unimi.it/splitmix64.c
 */
export function splitMix64(state: bigint): () => bigint {
  let s = BigInt.asUintN(64, state);
  return () => {
    s = (s + 0x9e3779b97f4a7c15n) & mask;
    let z = s;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & mask;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & mask;
    return z ^ (z >> 31n);
  };
}
