import { fillUniform } from './fill-uniform.js';
import { fillWords } from './fill-words.js';
import { log } from './log.js';
import { normalQuantile } from './normal-quantile.js';
import { splitMix64 } from './split-mix64.js';
import { truncatedNormal } from './truncated-normal.js';
import { xoshiro128 } from './xoshiro128.js';

/** A seeded source of random numbers; see `random`. */
export interface Random {
  /** A number in [0, 1) with 53 random bits. */
  uniform(): number;
  /** Fills `out` with the numbers that as many calls of `uniform` would return, several times faster; returns `out`. */
  fill(out: Float64Array): Float64Array;
  /** Fills `out` with whole numbers in [0, 2^32), one step of the generator each; returns `out`. */
  words(out: Uint32Array): Uint32Array;
  /** A whole number in 0 .. n - 1, without bias; n a whole number in 1 .. 2^53. */
  integer(n: number): number;
  /** A standard normal number, by the inverse of its distribution function. */
  normal(): number;
  /** A normal number (mean, sd) given that it lies in [low, high]. For many draws prepare `truncatedNormal(...)` once. */
  truncatedNormal(mean: number, sd: number, low: number, high: number): number;
  /** 0 .. n - 1 in random order. */
  permutation(n: number): Int32Array;
  /** `count` of 0 .. n - 1 in the order drawn. Without replacement, weights are those of successive draws. */
  choice(n: number, count: number, options?: ChoiceOptions): Int32Array;
  /** Another generator, independent of this one and of other streams; the same at any time of this one's life. */
  fork(stream: number): Random;
}

/** How `Random.choice` draws. */
export interface ChoiceOptions {
  /** May an index be drawn twice? @default false */
  readonly replace?: boolean;
  /** Weight of each index, >= 0, not all 0. @default all equal */
  readonly weights?: ArrayLike<number>;
}

/**
 * A seeded generator: xoshiro128** 1.1, its state the first 128 bits of SplitMix64 from the seed (low word first, as
 * `Xoshiro128StarStar::seed_from_u64` of Rust's rand_xoshiro does). The same seed gives the same stream in Node and in browsers.
 * A whole seed below 2^63 is taken modulo 2^64, any other by the bits of its float64. All draws are the same to the last bit
 * wherever float64 is: no function of `Math` that an engine may round its own way is used.
 * Throws RangeError unless the seed is a finite number.
 */
export function random(seed: number): Random {
  return generator(seedBits(seed));
}

function generator(seed: bigint): Random {
  const state = Int32Array.from(words(seed));
  const next = xoshiro128(state);
  const uniform = (): number => (next() >>> 5) * 2 ** -27 + (next() >>> 6) * 2 ** -53;
  const open = (): number => ((next() >>> 6) * 2 ** 26 + (next() >>> 6) + 0.5) * 2 ** -52;
  const integer = (n: number): number => {
    if (!Number.isInteger(n) || n < 1 || n > 2 ** 53) {
      throw new RangeError(`tensor: integer needs a whole number in 1 .. 2^53: ${n}`);
    }
    const range = n > 2 ** 32 ? 2 ** 53 : 2 ** 32;
    const draw = n > 2 ** 32 ? () => uniform() * 2 ** 53 : next;
    const limit = range - (range % n);
    let x = draw();
    while (x >= limit) x = draw();
    return x % n;
  };
  const shuffled = (n: number, count: number): Int32Array => {
    const order = Int32Array.from({ length: n }, (_, i) => i);
    for (let i = 0; i < count; i++) {
      const j = i + integer(n - i);
      const t = order[i];
      order[i] = order[j];
      order[j] = t;
    }
    return order.subarray(0, count);
  };
  return {
    uniform,
    fill: (out) => fillUniform(state, out),
    words: (out) => fillWords(state, out),
    integer,
    normal: () => normalQuantile(open()),
    truncatedNormal: (mean, sd, low, high) => truncatedNormal(mean, sd, low, high)(open()),
    permutation: (n) => shuffled(wholeCount(n), n),
    choice(n, count, { replace = false, weights } = {}) {
      checkChoice(n, count, replace, weights);
      if (!weights) return replace ? Int32Array.from({ length: count }, () => integer(n)) : shuffled(n, count).slice();
      return replace ? drawWeighted(weights, count, uniform) : drawSuccessive(weights, count, open);
    },
    fork: (stream) => generator(splitMix64(splitMix64(seed)() ^ seedBits(stream))()),
  };
}

function words(seed: bigint): number[] {
  const next = splitMix64(seed);
  const [a, b] = [next(), next()];
  return [a, a >> 32n, b, b >> 32n].map((word) => Number(BigInt.asIntN(32, word)));
}

function seedBits(seed: number): bigint {
  if (typeof seed !== 'number' || !Number.isFinite(seed)) {
    throw new RangeError(`tensor: a seed must be a finite number: ${seed}`);
  }
  if (Number.isInteger(seed) && Math.abs(seed) < 2 ** 63) return BigInt.asUintN(64, BigInt(seed));
  return new BigUint64Array(Float64Array.of(seed).buffer)[0];
}

/** Draws with replacement by inverse of the cumulated weights. */
function drawWeighted(weights: ArrayLike<number>, count: number, uniform: () => number): Int32Array {
  const sums = new Float64Array(weights.length);
  let total = 0;
  for (let i = 0; i < sums.length; i++) sums[i] = total += weights[i];
  let last = sums.length - 1;
  while (!(weights[last] > 0)) last--;
  return Int32Array.from({ length: count }, () => {
    const u = uniform() * total;
    let [from, to] = [0, last];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (sums[middle] > u) to = middle;
      else from = middle + 1;
    }
    return from;
  });
}

/** Successive draws without replacement: order of exponential arrival times, in logarithms (Efraimidis and Spirakis 2006). */
function drawSuccessive(weights: ArrayLike<number>, count: number, open: () => number): Int32Array {
  const arrival = Float64Array.from(weights, (w) => log(-log(open())) - log(w));
  const order = Int32Array.from(arrival, (_, i) => i);
  return order.sort((i, j) => arrival[i] - arrival[j] || i - j).slice(0, count);
}

function checkChoice(n: number, count: number, replace: boolean, weights?: ArrayLike<number>): void {
  wholeCount(n);
  wholeCount(count);
  if (weights && weights.length !== n) throw new RangeError(`tensor: choice needs ${n} weights: ${weights.length}`);
  let available = weights ? 0 : n;
  let total = 0;
  for (let i = 0; weights && i < n; i++) {
    if (!(weights[i] >= 0 && weights[i] < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`tensor: choice needs finite weights >= 0: weight ${i} is ${weights[i]}`);
    }
    if (weights[i] > 0) available++;
    total += weights[i];
  }
  if (total === Number.POSITIVE_INFINITY)
    throw new RangeError('tensor: choice needs weights with a finite sum: Infinity');
  if (count > 0 && (available === 0 || (!replace && count > available))) {
    throw new RangeError(`tensor: choice without replacement cannot draw ${count} from: ${available}`);
  }
}

function wholeCount(n: number): number {
  if (!Number.isInteger(n) || n < 0 || n > 2 ** 31 - 1) {
    throw new RangeError(`tensor: a count must be a whole number >= 0: ${n}`);
  }
  return n;
}
