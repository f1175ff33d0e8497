import { contiguous, type Tensor } from '@xai/tensor';

/** The places that a thresholded map marks, and the value that decided: mask [h * w] of 0 and 1. */
export interface Marked {
  readonly mask: Uint8Array;
  /** null where no single value decides. */
  readonly threshold: number | null;
}

/** How a map becomes a set of places. */
export type Threshold = (map: Tensor) => Marked;

/** Marks values >= t. */
export const fixed =
  (t: number): Threshold =>
  (map) => ({ mask: Uint8Array.from(contiguous(map).data, (v) => (v >= t ? 1 : 0)), threshold: t });

/**
 * Marks the `share` of places with the largest values, rounded to whole places; equal values in row-major order.
 * Throws RangeError unless 0 < share <= 1.
 */
export function topArea(share: number): Threshold {
  if (!(share > 0 && share <= 1)) throw new RangeError(`metrics: a top area is a share above 0, at most 1: ${share}`);
  return (map) => {
    const { data } = contiguous(map);
    const order = Array.from(data.keys()).sort((a, b) => data[b] - data[a] || a - b);
    const mask = new Uint8Array(data.length);
    for (const i of order.slice(0, Math.round(share * data.length))) mask[i] = 1;
    return { mask, threshold: null };
  };
}
