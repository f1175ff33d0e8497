import type { ValueScale } from './axis.js';
import { formatNumber } from './format.js';
import { histogramBins } from './layout/histogram-bins.js';
import type { Mark } from './scene.js';

const BINS = 50;

/** Counts of a feature's values behind its dots; sizes in pixels. */
export interface HistogramBehind {
  readonly feature: string;
  /** One a row. */
  readonly values: Float64Array;
  /** Names of the categories at 0, 1, 2, ...; none for numbers. */
  readonly names: readonly string[];
  readonly scale: ValueScale;
  readonly bottom: number;
  /** Of the tallest bar. */
  readonly height: number;
}

interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** 'Sales', '13' or '20 to 22'. */
  readonly words: string;
}

/** Faint bars that stand on `bottom`: one a category where there are names, whole bins for whole numbers, else 50 equal ones. */
export function histogramBehind({ feature, values, names, scale, bottom, height }: HistogramBehind): Mark[] {
  const [low, high] = scale.domain();
  const bins = (names.length ? categoryBins(values, names) : numberBins(values, low, high)).filter(
    ({ count, from, to }) => count > 0 && from >= low && to <= high,
  );
  const tallest = bins.reduce((most, { count }) => Math.max(most, count), 1);
  return bins.map(({ from, to, count, words }) => {
    const size = (height * count) / tallest;
    const label = `${feature} ${words}: ${count.toLocaleString('en-US')} row${count === 1 ? '' : 's'}`;
    const box = { x: scale(from), y: bottom - size, width: scale(to) - scale(from), height: size };
    return { kind: 'rect', ...box, fill: 'faint', label };
  });
}

const categoryBins = (values: Float64Array, names: readonly string[]): Bin[] =>
  names.map((words, k) => ({ from: k - 0.42, to: k + 0.42, count: values.filter((v) => v === k).length, words }));

function numberBins(values: Float64Array, low: number, high: number): Bin[] {
  const whole = values.every((v) => Number.isNaN(v) || Number.isInteger(v));
  const step = whole ? Math.max(1, Math.ceil((high - low) / BINS)) : (high - low) / BINS;
  const start = whole ? Math.ceil(low) - 0.5 : low;
  const bins = whole ? Math.ceil((high - start) / step) : BINS;
  return Array.from(histogramBins(values, start, start + step * bins, bins), (count, k) => {
    const [from, to] = [start + step * k, start + step * (k + 1)];
    const [first, last] = whole ? [from + 0.5, to - 0.5] : [from, to];
    const words = first === last ? formatNumber(first) : `${formatNumber(first)} to ${formatNumber(last)}`;
    return { from: Math.max(low, from), to: Math.min(high, to), count, words };
  });
}
