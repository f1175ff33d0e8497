import { percentile, random } from '@xai/tensor';

/** Resamples that a bootstrap draws. */
export const RESAMPLES = 500;

/** Statistics of `RESAMPLES` resamples with replacement of rows 0..n-1. Efron 1979. */
export function bootstrap<T>(n: number, seed: number, statistic: (rows: Int32Array) => T): T[] {
  const source = random(seed);
  return Array.from({ length: RESAMPLES }, () => statistic(source.choice(n, n, { replace: true })));
}

/** The mean of each resample of some values. */
export function bootstrapMean(values: ArrayLike<number>, seed: number): number[] {
  return bootstrap(values.length, seed, (rows) => rows.reduce((sum, i) => sum + values[i], 0) / rows.length);
}

/** 95 % percentile interval of a statistic. */
export function interval95(values: ArrayLike<number>): [number, number] {
  return [percentile(values, 2.5), percentile(values, 97.5)];
}
