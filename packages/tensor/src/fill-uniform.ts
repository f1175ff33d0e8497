import { fillWords } from './fill-words.js';

/**
 * Fills `out` with the numbers in [0, 1) that as many draws of 53 bits from xoshiro128** would give, and advances `state` [4]:
 * each takes the high 27 bits of one word and the high 26 of the next.
 */
export function fillUniform(state: Int32Array, out: Float64Array): Float64Array {
  const words = fillWords(state, new Uint32Array(2 * out.length));
  for (let i = 0; i < out.length; i++) out[i] = (words[2 * i] >>> 5) * 2 ** -27 + (words[2 * i + 1] >>> 6) * 2 ** -53;
  return out;
}
