import { random } from '@xai/tensor';
import type { CodedFeature } from '../src/sample/feature.js';

export const ROWS = 100_000;

/** ROWS draws of a feature: its columns of a table, row-major, and its codes. */
export function draw(feature: CodedFeature, columns = 1, source = random(4)) {
  const table = new Float64Array(ROWS * columns);
  const codes = new Int32Array(ROWS);
  const room = { words: new Uint32Array(ROWS), late: new Int32Array(ROWS) };
  feature.draw({ random: source, ...room, table, columns }, codes, 0);
  return { table, codes };
}

/** Kolmogorov-Smirnov statistic times the root of the number of samples; above 1.95 in 1 of 1,000 runs. */
export function kolmogorov(samples: Float64Array, cdf: (x: number) => number): number {
  const sorted = samples.slice().sort();
  const n = sorted.length;
  let gap = 0;
  sorted.forEach((x, i) => {
    gap = Math.max(gap, Math.abs(cdf(x) - i / n), Math.abs(cdf(x) - (i + 1) / n));
  });
  return gap * Math.sqrt(n);
}

const r = random(9);

/** A skewed column of 1,000 numbers above 0. */
export const skewed = Float64Array.from({ length: 1000 }, () => Math.exp(r.normal()));
