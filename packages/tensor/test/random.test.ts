import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalCdf, type Random, random } from '../src/index.js';

/** Largest gap between the values' distribution and `cdf`, times sqrt(n); above 1.95 once in a thousand (Kolmogorov). */
function kolmogorovSmirnov(values: Float64Array, cdf: (x: number) => number): number {
  const n = values.length;
  const gaps = values.sort().map((x, i) => Math.max(cdf(x) - i / n, (i + 1) / n - cdf(x)));
  return Math.sqrt(n) * gaps.reduce((a, b) => Math.max(a, b));
}

const draws = (count: number, draw: () => number): Float64Array => Float64Array.from({ length: count }, draw);

/** Pearson's statistic of counts against equal expectation, in standard deviations from its mean. */
function chiSquared(counts: ArrayLike<number>, total: number, share = (_: number) => 1 / counts.length): number {
  const terms = Array.from(counts, (c, i) => (c - total * share(i)) ** 2 / (total * share(i)));
  const freedom = counts.length - 1;
  return (terms.reduce((a, b) => a + b) - freedom) / Math.sqrt(2 * freedom);
}

const tally = (values: ArrayLike<number>, n: number): Float64Array => {
  const counts = new Float64Array(n);
  for (const v of Array.from(values)) counts[v]++;
  return counts;
};

describe('random', () => {
  // computed by an independent Python program from the published definitions of SplitMix64 and xoshiro128**
  test.each([
    [0, [0.870254774404272, 0.6697971505310978, 0.3616586206733957]],
    [42, [0.4137016681565887, 0.003983993377814743, 0.6500837027638867]],
    [-1, [0.11122081116347982, 0.12938300625619603, 0.014282055722108056]],
    [0.5, [0.6108822761852645, 0.9721649938734263, 0.709847674767881]],
  ])('random(%d) begins with known numbers', (seed, expected) => {
    const r = random(seed);
    expect([r.uniform(), r.uniform(), r.uniform()]).toEqual(expected);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('random refuses the seed %d', (seed) => {
    expect(() => random(seed)).toThrow(`tensor: a seed must be a finite number: ${seed}`);
  });

  test('random refuses a seed that is no number', () => {
    expect(() => random(JSON.parse('"7"'))).toThrow(RangeError);
  });

  test('random gives other streams to near seeds: no two of 0, 1, -1, 0.5, 1e300 share a number', () => {
    const first = [0, 1, -1, 0.5, 1e300, 2 ** 53].flatMap((seed) => {
      const r = random(seed);
      return Array.from({ length: 50 }, () => r.uniform());
    });
    expect(new Set(first).size).toBe(first.length);
  });

  test('fork is the same at any time, differs by stream and from its parent, and leaves the parent alone', () => {
    const r = random(3);
    const early = r.fork(1).uniform();
    const own = r.uniform();
    expect(r.fork(1).uniform()).toBe(early);
    expect(own).toBe(random(3).uniform());
    const firsts = [
      r.fork(0),
      r.fork(1),
      r.fork(2),
      r.fork(-1),
      r.fork(1).fork(1),
      r.fork(1).fork(2),
      random(3),
      random(1),
    ];
    expect(new Set(firsts.map((f) => f.uniform())).size).toBe(firsts.length);
  });

  test('fork gives streams without correlation', () => {
    const [a, b] = [random(3).fork(1), random(3).fork(2)];
    let sum = 0;
    for (let i = 0; i < 20_000; i++) sum += (a.uniform() - 0.5) * (b.uniform() - 0.5) * 12;
    expect(Math.abs(sum) / Math.sqrt(20_000)).toBeLessThan(4);
  });
});

describe('uniform', () => {
  test('uniform lies in [0, 1) and is uniform (Kolmogorov-Smirnov)', () => {
    const r = random(1);
    const values = draws(50_000, r.uniform);
    expect(values.every((v) => v >= 0 && v < 1)).toBe(true);
    expect(kolmogorovSmirnov(values, (x) => x)).toBeLessThan(1.95);
  });

  test('uniform uses all 53 bits', () => {
    const r = random(2);
    const bits = draws(2000, r.uniform).map((v) => (v * 2 ** 53) % 2);
    expect(Math.abs(bits.reduce((a, b) => a + b) - 1000)).toBeLessThan(120);
    expect(draws(2000, r.uniform).some((v) => (v * 2 ** 52) % 1 !== 0)).toBe(true);
  });
});

describe('integer', () => {
  test.each([1, 2, 3, 7, 100])('integer(%d) is uniform over its values', (n) => {
    const r = random(n);
    const counts = tally(
      draws(20_000, () => r.integer(n)),
      n,
    );
    if (n === 1) expect(counts[0]).toBe(20_000);
    else expect(chiSquared(counts, 20_000)).toBeLessThan(5);
  });

  test('integer is not biased where 2^32 is no multiple: two thirds of 3 * 2^30 lie below 2^31', () => {
    const r = random(5);
    const below = draws(30_000, () => r.integer(3 * 2 ** 30)).filter((v) => v < 2 ** 31).length;
    expect(Math.abs(below / 30_000 - 2 / 3)).toBeLessThan(0.012);
  });

  test('integer reaches beyond 2^32', () => {
    const r = random(5);
    const values = draws(1000, () => r.integer(2 ** 53));
    expect(values.every(Number.isSafeInteger)).toBe(true);
    expect(values.filter((v) => v > 2 ** 52).length).toBeGreaterThan(400);
  });

  test.each([0, -1, 1.5, Number.NaN, 2 ** 54])('integer refuses %d', (n) => {
    expect(() => random(0).integer(n)).toThrow(RangeError);
  });
});

describe('normal', () => {
  test('normal follows the normal distribution (Kolmogorov-Smirnov)', () => {
    const r = random(4);
    expect(kolmogorovSmirnov(draws(50_000, r.normal), normalCdf)).toBeLessThan(1.95);
  });

  test('normal has the moments 0, 1, 0, 3', () => {
    const r = random(6);
    const values = draws(100_000, r.normal);
    const moment = (k: number) => values.reduce((s, v) => s + v ** k, 0) / values.length;
    expect(Math.abs(moment(1))).toBeLessThan(0.015);
    expect(Math.abs(moment(2) - 1)).toBeLessThan(0.02);
    expect(Math.abs(moment(3))).toBeLessThan(0.05);
    expect(Math.abs(moment(4) - 3)).toBeLessThan(0.15);
  });
});

describe('truncatedNormal', () => {
  test.each([
    [0, 1, -1, 2],
    [10, 3, 4, 11],
    [0, 1, 3, 5],
    [0, 1, -6, -4],
    [0, 1, -1e-3, 1e-3],
  ])('truncatedNormal(%d, %d, %d, %d) follows its distribution (Kolmogorov-Smirnov)', (mean, sd, low, high) => {
    const r = random(7);
    const values = draws(20_000, () => r.truncatedNormal(mean, sd, low, high));
    const flip = low > mean ? -1 : 1;
    const cdf = (x: number) => normalCdf((flip * (x - mean)) / sd);
    const share = (x: number) => (cdf(x) - cdf(low)) / (cdf(high) - cdf(low));
    expect(values.every((v) => v >= low && v <= high)).toBe(true);
    expect(kolmogorovSmirnov(values, share)).toBeLessThan(1.95);
  });
});

describe('permutation', () => {
  test('permutation holds every index once', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer(), (n, seed) => {
        expect([...random(seed).permutation(n).sort()]).toEqual(Array.from({ length: n }, (_, i) => i));
      }),
    );
  });

  test('permutation gives each of the 24 orders of 4 equally often', () => {
    const r = random(8);
    const orders = new Map<string, number>();
    for (let i = 0; i < 24_000; i++) {
      const key = r.permutation(4).join('');
      orders.set(key, (orders.get(key) ?? 0) + 1);
    }
    expect(orders.size).toBe(24);
    expect(chiSquared([...orders.values()], 24_000)).toBeLessThan(5);
  });
});

describe('choice', () => {
  test('choice without replacement holds no index twice, in random order', () => {
    const r = random(9);
    const counts = new Float64Array(5);
    for (let i = 0; i < 5000; i++) {
      const picked = r.choice(5, 3);
      expect(new Set(picked).size).toBe(3);
      counts[picked[0]]++;
    }
    expect(chiSquared(counts, 5000)).toBeLessThan(5);
  });

  test('choice with replacement draws each index equally often', () => {
    expect(chiSquared(tally(random(10).choice(6, 30_000, { replace: true }), 6), 30_000)).toBeLessThan(5);
  });

  test('choice with weights and replacement draws by the weights, never one of weight 0', () => {
    const weights = [0, 1, 2, 0, 5, 2, 0];
    const counts = tally(random(11).choice(7, 40_000, { replace: true, weights }), 7);
    expect([counts[0], counts[3], counts[6]]).toEqual([0, 0, 0]);
    const positive = [1, 2, 4, 5];
    expect(
      chiSquared(
        positive.map((i) => counts[i]),
        40_000,
        (i) => weights[positive[i]] / 10,
      ),
    ).toBeLessThan(5);
  });

  test('choice with weights and without replacement has the probabilities of successive draws', () => {
    const weights = [1, 2, 3];
    const r = random(12);
    const counts = new Map<string, number>();
    const total = 30_000;
    for (let i = 0; i < total; i++) {
      const key = r.choice(3, 2, { weights }).join('');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    for (const [a, b] of [
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 2],
      [2, 0],
      [2, 1],
    ]) {
      const p = ((weights[a] / 6) * weights[b]) / (6 - weights[a]);
      const seen = (counts.get(`${a}${b}`) ?? 0) / total;
      expect(Math.abs(seen - p)).toBeLessThan(5 * Math.sqrt((p * (1 - p)) / total));
    }
  });

  test.each<[string, (r: Random) => unknown]>([
    ['more than there are', (r) => r.choice(3, 4)],
    ['more than have a weight', (r) => r.choice(3, 2, { weights: [0, 1, 0] })],
    ['weights of another length', (r) => r.choice(3, 1, { weights: [1, 1] })],
    ['a weight below 0', (r) => r.choice(2, 1, { weights: [1, -1] })],
    ['NaN as a weight', (r) => r.choice(2, 1, { weights: [1, Number.NaN] })],
    ['an infinite weight', (r) => r.choice(2, 1, { weights: [1, Number.POSITIVE_INFINITY] })],
    ['from nothing', (r) => r.choice(0, 1, { replace: true })],
    ['a share of an index', (r) => r.choice(3, 1.5)],
  ])('choice refuses %s', (_, draw) => {
    expect(() => draw(random(0))).toThrow(RangeError);
  });
});

test('choice without replacement never draws a weight of 0, however small the others are', () => {
  const r = random(3);
  for (let t = 0; t < 200; t++) expect(r.choice(3, 2, { weights: [0, 5e-324, 1e-320] })).not.toContain(0);
});

test('choice refuses weights whose sum is not finite', () => {
  expect(() => random(1).choice(2, 1, { replace: true, weights: [1e308, 1e308] })).toThrow('a finite sum: Infinity');
});
