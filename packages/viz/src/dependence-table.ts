import { percentile } from '@xai/tensor';
import { formatNumber } from './format.js';

/** One line of the table of a dependence plot: a category, a value or a range, its rows and their mean value. */
export type DependenceLine = readonly [string, number, number];

const BINS = 10;

/** The plot as a table: one line a category, else one for each tenth of the rows (fewer where values repeat), missing ones last. */
export function dependenceTable(x: Float64Array, y: Float64Array, names: readonly string[]): DependenceLine[] {
  const known = x.filter((v) => !Number.isNaN(v));
  const line = (label: string, test: (v: number) => boolean): DependenceLine => {
    const members = y.filter((_, i) => test(x[i]));
    return [label, members.length, members.reduce((sum, v) => sum + v, 0) / members.length];
  };
  const lines: DependenceLine[] = [];
  if (names.length) lines.push(...names.map((name, k) => line(name, (v) => v === k)));
  else if (known.length) {
    const cuts = [
      ...new Set(
        percentile(
          known,
          Array.from({ length: BINS + 1 }, (_, k) => (100 * k) / BINS),
        ),
      ),
    ];
    if (cuts.length === 1) cuts.push(cuts[0]);
    cuts.slice(1).forEach((high, k) => {
      const low = cuts[k];
      const label = low === high ? formatNumber(low) : `${formatNumber(low)} to ${formatNumber(high)}`;
      lines.push(line(label, (v) => v <= high && (k ? v > low : v >= low)));
    });
  }
  lines.push(line('missing', Number.isNaN));
  return lines.filter(([, count]) => count > 0);
}
