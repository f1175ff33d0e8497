import { flood } from './flood.js';

/** A box in pixels: x0 <= x < x1, y0 <= y < y1. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/**
 * The box around the largest 4-connected component of a mask [h * w] of the given width; null for an empty mask.
 * Of equally large components the first in row-major order.
 */
export function largestComponentBox(mask: ArrayLike<number>, width: number): Box | null {
  const seen = new Uint8Array(mask.length);
  let best: { size: number; box: Box } | null = null;
  for (let start = 0; start < mask.length; start++) {
    if (!mask[start] || seen[start]) continue;
    const found = flood(mask, width, start, seen);
    if (!best || found.size > best.size) best = found;
  }
  return best?.box ?? null;
}
