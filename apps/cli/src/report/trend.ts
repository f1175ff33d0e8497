import { spearman } from '@xai/metrics';
import { bootstrap, interval95 } from './bootstrap.js';

/** The mean of y over the rows of one bin of x. */
export interface BinnedMean {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  readonly mean: number;
}

/** How y goes with x: rank correlation with its interval, means over bins of x, and whether a peak lies inside the range. */
export interface Trend {
  readonly spearman: number;
  /** 95 % bootstrap interval. */
  readonly interval: readonly [number, number];
  readonly bins: readonly BinnedMean[];
  /** The bin with the highest mean. */
  readonly peak: BinnedMean;
  /** Share of bootstrap resamples in which the highest mean is in neither the first nor the last bin. */
  readonly peakInside: number;
}

/** The trend of y over x; bins hold about equally many rows, equal values are never divided. @default bins 8 */
export function trend(x: ArrayLike<number>, y: ArrayLike<number>, seed: number, bins = 8): Trend {
  const groups = quantileBins(x, bins);
  const means = (rows: ArrayLike<number>) => {
    const sum = new Float64Array(groups.edges.length);
    const count = new Float64Array(groups.edges.length);
    for (let i = 0; i < rows.length; i++) {
      sum[groups.bin[rows[i]]] += y[rows[i]];
      count[groups.bin[rows[i]]]++;
    }
    return sum.map((s, b) => (count[b] ? s / count[b] : Number.NEGATIVE_INFINITY));
  };
  const all = Int32Array.from({ length: x.length }, (_, i) => i);
  const mean = means(all);
  const last = mean.length - 1;
  const table = groups.edges.map(([from, to, rows], b) => ({ from, to, rows, mean: mean[b] }));
  const inside = bootstrap(x.length, seed, (rows) => Number(within(highest(means(rows)), last)));
  const correlations = bootstrap(x.length, seed + 1, (rows) =>
    correlation(
      Float64Array.from(rows, (i) => x[i]),
      Float64Array.from(rows, (i) => y[i]),
    ),
  );
  return {
    spearman: correlation(x, y),
    interval: interval95(correlations),
    bins: table,
    peak: table[highest(mean)],
    peakInside: inside.reduce((a, b) => a + b) / inside.length,
  };
}

const within = (b: number, last: number) => b > 0 && b < last;
const highest = (values: Float64Array) => values.indexOf(values.reduce((a, b) => Math.max(a, b)));

function quantileBins(x: ArrayLike<number>, bins: number): { bin: Int32Array; edges: [number, number, number][] } {
  const order = Array.from({ length: x.length }, (_, i) => i).sort((a, b) => x[a] - x[b]);
  const bin = new Int32Array(x.length);
  const edges: [number, number, number][] = [];
  let start = 0;
  while (start < order.length) {
    let end = Math.min(order.length, Math.ceil(((edges.length + 1) * order.length) / bins));
    end = Math.max(end, start + 1);
    while (end < order.length && x[order[end]] === x[order[end - 1]]) end++;
    if (order.length - end < order.length / bins / 2) end = order.length;
    for (let i = start; i < end; i++) bin[order[i]] = edges.length;
    edges.push([x[order[start]], x[order[end - 1]], end - start]);
    start = end;
  }
  return { bin, edges };
}

/** Spearman's rank correlation; 0 where one side does not vary. */
function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const found = spearman(x, y);
  return Number.isNaN(found) ? 0 : found;
}
