import { bins, mean, variance } from '@xai/tensor';

/** What is known of a numeric training column, cut into bins. */
export interface BinStatistics {
  /** [k] ascending and distinct: bin i holds edges[i - 1] < x <= edges[i]. */
  readonly edges: Float64Array;
  /** [k + 1] each: share of the training rows, mean and population SD (plus 1e-11) of their values; 0 for an empty bin. */
  readonly frequencies: Float64Array;
  readonly means: Float64Array;
  readonly stds: Float64Array;
  /** [k + 1] each: the bin's limits; the column's own at both ends. */
  readonly mins: Float64Array;
  readonly maxs: Float64Array;
  /** [k + 1] each: smallest and largest training value in the bin; NaN for an empty bin. */
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
}

/** Python lime's guard against bins without spread. */
const TINY = 1e-11;

/** Statistics of a column's bins. Throws RangeError for no edges, or an edge that is no number. */
export function binStatistics(values: Float64Array, edges: ArrayLike<number>): BinStatistics {
  const sorted = Float64Array.from(new Set(Array.from(edges))).sort();
  if (sorted.length === 0 || !sorted.every(Number.isFinite)) {
    throw new RangeError(`lime: bins need edges that are finite numbers: [${Array.from(edges).join(', ')}]`);
  }
  const members = Array.from({ length: sorted.length + 1 }, (): number[] => []);
  bins(values, sorted).forEach((bin, i) => {
    members[bin].push(values[i]);
  });
  const of = (f: (bin: number[]) => number) => Float64Array.from(members, f);
  const lowest = of((bin) => (bin.length ? bin.reduce((a, b) => Math.min(a, b)) : Number.NaN));
  const highest = of((bin) => (bin.length ? bin.reduce((a, b) => Math.max(a, b)) : Number.NaN));
  return {
    edges: sorted,
    frequencies: of((bin) => bin.length / values.length),
    means: of((bin) => (bin.length ? mean(bin) : 0)),
    stds: of((bin) => (bin.length ? Math.sqrt(variance(bin)) : 0) + TINY),
    mins: Float64Array.of(
      values.reduce((a, b) => Math.min(a, b)),
      ...sorted,
    ),
    maxs: Float64Array.of(
      ...sorted,
      values.reduce((a, b) => Math.max(a, b)),
    ),
    lowest,
    highest,
  };
}
