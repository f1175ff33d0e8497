import type { ScaleLinear } from 'd3-scale';
import { linearScale, type ValueScale } from '../axis.js';

/** A bar that ends at `to`, with `width` pixels of text beyond its end. */
export interface Overhang {
  readonly from: number;
  readonly to: number;
  /** Pixels that text needs beyond the end if it does not fit inside; 0 for none. */
  readonly width: number;
  /** Its sign says to which side the text goes. @default to - from, which is 0 where the bar is a rounding error of its ends */
  readonly value?: number;
  /** Half of an interval about `to`, in the bars' unit. @default 0 */
  readonly error?: number;
}

/**
 * A scale from `left` to `right` pixels; its domain holds all bars and the texts beyond their ends.
 * A text goes inside its bar where it fits.
 */
export function fitDomain(bars: readonly Overhang[], left: number, right: number): ScaleLinear<number, number> {
  const ends = bars.flatMap(({ from, to, error = 0 }) => [from, to - error, to + error]);
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  let [from, to] = [left, right];
  let scale = linearScale(low, high, from, to);
  for (let pass = 0; pass < 8; pass++) {
    let [over, under] = [0, 0];
    for (const bar of bars) {
      if (fitsInside(bar, scale)) continue;
      const { error = 0, value = bar.to - bar.from } = bar;
      if (value < 0) under = Math.max(under, left - (scale(bar.to - error) - bar.width));
      else over = Math.max(over, scale(bar.to + error) + bar.width - right);
    }
    if (over < 0.5 && under < 0.5) break;
    from = Math.min(from + Math.max(0, under), left + (right - left) / 3);
    to = Math.max(to - Math.max(0, over), right - (right - left) / 3);
    scale = linearScale(low, high, from, to);
  }
  return linearScale(scale.invert(left), scale.invert(right), left, right);
}

/** Does the text of a bar fit inside it? */
export const fitsInside = (bar: Overhang, scale: ValueScale): boolean =>
  bar.width <= Math.abs(scale(bar.to) - scale(bar.from));
