import type { ValueScale } from './axis.js';
import { histogramBins } from './layout/histogram-bins.js';
import type { Mark } from './scene.js';

const BINS = 50;

/**
 * Counts of values as faint bars that stand on `bottom`, the tallest `height` pixels; one bar a category where there
 * are names, whole bins for whole numbers.
 */
export function histogramBehind(
  values: Float64Array,
  names: readonly string[],
  scale: ValueScale,
  bottom: number,
  height: number,
): Mark[] {
  const [low, high] = scale.domain();
  const whole = values.every((v) => Number.isNaN(v) || Number.isInteger(v));
  const step = whole ? Math.max(1, Math.ceil((high - low) / BINS)) : (high - low) / BINS;
  const start = whole ? Math.ceil(low) - 0.5 : low;
  const bins = whole ? Math.ceil((high - start) / step) : BINS;
  const bars = names.length
    ? names.map((_, k) => ({ from: k - 0.42, to: k + 0.42, count: values.filter((v) => v === k).length }))
    : Array.from(histogramBins(values, start, start + step * bins, bins), (count, k) => ({
        from: Math.max(low, start + step * k),
        to: Math.min(high, start + step * (k + 1)),
        count,
      }));
  const tallest = bars.reduce((most, { count }) => Math.max(most, count), 1);
  return bars
    .filter(({ count, from, to }) => count > 0 && from >= low && to <= high)
    .map(({ from, to, count }) => {
      const size = (height * count) / tallest;
      return {
        kind: 'rect',
        x: scale(from),
        y: bottom - size,
        width: scale(to) - scale(from),
        height: size,
        fill: 'faint',
      };
    });
}
