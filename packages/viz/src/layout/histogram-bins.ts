/** Counts in equal bins from `low` to `high`; values outside and NaN are left out. */
export function histogramBins(values: ArrayLike<number>, low: number, high: number, bins: number): Int32Array {
  const counts = new Int32Array(bins);
  for (let i = 0; i < values.length; i++) {
    const v = values[i];
    if (v >= low && v <= high) counts[Math.min(bins - 1, Math.floor(((v - low) / (high - low)) * bins))]++;
  }
  return counts;
}
