import { percentile, random } from '@xai/tensor';

/** Mean with its interval. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Percentile bootstrap of a mean over subjects: values [n] with the subject of each; whole subjects are drawn, so that
 * several pictures of one subject count once. Values of a paired difference give the paired interval.
 * `level` @default 0.95, `draws` @default 2000, `seed` @default 0. Throws RangeError for no values.
 * Efron and Tibshirani 1993, chapter 13.
 */
export function bootstrapInterval(
  values: readonly number[],
  subjects: readonly (string | number)[] = values.map((_, i) => i),
  { level = 0.95, draws = 2000, seed = 0 }: { level?: number; draws?: number; seed?: number } = {},
): Interval {
  if (values.length === 0 || values.length !== subjects.length) {
    throw new RangeError(`metrics: values with one subject each are needed: ${values.length}, ${subjects.length}`);
  }
  const groups = new Map<string | number, { sum: number; n: number }>();
  values.forEach((v, i) => {
    const g = groups.get(subjects[i]) ?? { sum: 0, n: 0 };
    groups.set(subjects[i], { sum: g.sum + v, n: g.n + 1 });
  });
  const list = [...groups.values()];
  const draw = random(seed);
  const means = Float64Array.from({ length: draws }, () => {
    const drawn = list.map(() => list[draw.integer(list.length)]);
    return drawn.reduce((s, g) => s + g.sum, 0) / drawn.reduce((s, g) => s + g.n, 0);
  });
  const tail = 50 * (1 - level);
  const mean = values.reduce((s, v) => s + v, 0) / values.length;
  return { mean, low: percentile(means, tail), high: percentile(means, 100 - tail) };
}
