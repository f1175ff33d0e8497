/**
 * The percentiles p in [0, 100] of some numbers, linear between neighbours; bit for bit numpy's `percentile`.
 * Throws RangeError for no values, NaN, or p outside [0, 100].
 */
export function percentile(values: ArrayLike<number>, p: number): number;
export function percentile(values: ArrayLike<number>, p: readonly number[]): Float64Array;
export function percentile(values: ArrayLike<number>, p: number | readonly number[]): number | Float64Array {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  if (n === 0 || Number.isNaN(sorted[n - 1])) {
    throw new RangeError(`tensor: a percentile needs numbers: ${n === 0 ? 'none' : 'NaN among them'}`);
  }
  const at = (q: number): number => {
    if (!(q >= 0 && q <= 100)) throw new RangeError(`tensor: a percentile lies in [0, 100]: ${q}`);
    const position = (n - 1) * (q / 100);
    const below = Math.floor(position);
    const low = sorted[below];
    const high = sorted[Math.min(below + 1, n - 1)];
    const t = position - below;
    const gap = high - low;
    if (gap === 0 || t === 0) return low;
    return t >= 0.5 ? high - gap * (1 - t) : low + gap * t;
  };
  return typeof p === 'number' ? at(p) : Float64Array.from(p, at);
}
