import { bottomAxis, leftAxis, linearScale } from '../axis.js';
import { extent } from '../extent.js';
import { formatNumber } from '../format.js';
import { heading, type PlotOptions } from '../heading.js';
import { histogramBins } from '../layout/histogram-bins.js';
import type { Mark, Scene } from '../scene.js';

/** How a histogram is drawn. */
export interface HistogramOptions extends Pick<PlotOptions, 'title' | 'subtitle' | 'width'> {
  /** @default 30 */
  readonly bins?: number;
  /** What the values are. @default 'value' */
  readonly label?: string;
  /** Ends of the bins. @default the extremes */
  readonly domain?: readonly [number, number];
}

const HEIGHT = 220;

/** How often values fall into equal bins; values outside the domain and NaN are left out. */
export function histogram(values: ArrayLike<number>, options: HistogramOptions = {}): Scene {
  const { width = 460, bins = 30, label = 'value' } = options;
  const [low, high] = options.domain ?? extent([values]);
  const title = `Distribution of ${label}`;
  const head = heading(title, '', options, width);
  const [left, right, top] = [80, width - 24, head.height];
  const bottom = top + HEIGHT;
  const sx = linearScale(low, high, left, right);
  const [from, to] = sx.domain();
  const counts = Array.from(histogramBins(values, from, to, bins));
  const sy = linearScale(0, Math.max(1, ...counts), bottom, top);
  const edge = (k: number): number => from + ((to - from) * k) / bins;
  const ranges = counts.map((_, k) => `${formatNumber(edge(k))} to ${formatNumber(edge(k + 1))}`);
  const marks: Mark[] = [
    ...head.marks,
    ...leftAxis(sy, left, right, 'rows'),
    ...bottomAxis({ scale: sx, y: bottom, label }),
    ...counts.map((n, k): Mark => {
      const [x, y] = [sx(edge(k)), sy(n)];
      const wide = sx(edge(k + 1)) - x - 1;
      return { kind: 'rect', x, y, width: wide, height: bottom - y, fill: 'bar', label: `${ranges[k]}: ${n}` };
    }),
  ];
  return {
    width,
    height: bottom + 54,
    title,
    desc: `${ranges.map((range, k) => `${range}: ${counts[k]}`).join('; ')}.`,
    marks,
    table: { columns: [label, 'Rows'], rows: ranges.map((range, k) => [range, counts[k]]) },
  };
}
