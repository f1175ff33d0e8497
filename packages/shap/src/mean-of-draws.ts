/** Mean of independent draws, each [length], and its standard errors SD / sqrt(draws): NaN for a single draw. */
export function meanOfDraws(draws: readonly Float64Array[]): { values: Float64Array; standardErrors: Float64Array } {
  const n = draws.length;
  const values = draws[0].map((_, i) => draws.reduce((sum, draw) => sum + draw[i], 0) / n);
  const standardErrors = values.map((mean, i) =>
    Math.sqrt(draws.reduce((sum, draw) => sum + (draw[i] - mean) ** 2, 0) / (n * (n - 1))),
  );
  return { values, standardErrors };
}
