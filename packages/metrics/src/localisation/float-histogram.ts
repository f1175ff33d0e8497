/** Number of bins. */
export const BINS = 256;

/** Counts and bin centres of 256 bins between the smallest and the largest number, in float32 steps as numpy has them. */
export function floatHistogram(data: Float32Array): { counts: Float64Array; centres: Float64Array } {
  const low = data.reduce((m, v) => Math.min(m, v), Number.POSITIVE_INFINITY);
  const high = data.reduce((m, v) => Math.max(m, v), Number.NEGATIVE_INFINITY);
  const step = Math.fround(Math.fround(high - low) / BINS);
  const edges = Float32Array.from({ length: BINS + 1 }, (_, k) => Math.fround(k * step) + low);
  edges[BINS] = high;
  const counts = new Float64Array(BINS);
  for (const v of data) {
    let k = high > low ? Math.min(BINS - 1, Math.floor(((v - low) / (high - low)) * BINS)) : BINS - 1;
    if (v < edges[k]) k--;
    else if (k < BINS - 1 && v >= edges[k + 1]) k++;
    counts[k]++;
  }
  return { counts, centres: Float64Array.from({ length: BINS }, (_, k) => Math.fround(edges[k] + edges[k + 1]) / 2) };
}
