/** So many standard errors tell two weights, or a weight and 0, apart. */
const SURE = 2;

/**
 * Why the ranking of the largest weights may not hold: neighbours among the top `top` whose gap is under 2 standard
 * errors of their difference, and weights of the top whose sign is unsure. One sentence each.
 * weights [m] with covariance [m, m]; names [m].
 */
export function rankingWarnings(
  weights: ArrayLike<number>,
  covariance: Float64Array,
  names: readonly string[],
  top = 3,
): string[] {
  const m = weights.length;
  const order = Array.from({ length: m }, (_, k) => k)
    .sort((a, b) => Math.abs(weights[b]) - Math.abs(weights[a]) || a - b)
    .slice(0, top);
  const variance = (a: number, b: number) => covariance[a * m + b];
  const warnings: string[] = [];
  order.slice(1).forEach((b, k) => {
    const a = order[k];
    const sign = Math.sign(weights[a]) * Math.sign(weights[b]);
    const error = Math.sqrt(Math.max(0, variance(a, a) + variance(b, b) - 2 * sign * variance(a, b)));
    const gap = Math.abs(weights[a]) - Math.abs(weights[b]);
    if (gap < SURE * error) {
      warnings.push(
        `rank ${k + 1} and ${k + 2} may change places with another seed: ${names[a]} and ${names[b]} differ by ${short(gap)}, standard error ${short(error)}`,
      );
    }
  });
  for (const a of order) {
    const error = Math.sqrt(variance(a, a));
    if (Math.abs(weights[a]) < SURE * error) {
      warnings.push(`the sign of ${names[a]} is unsure: ${short(weights[a])}, standard error ${short(error)}`);
    }
  }
  return warnings;
}

const short = (v: number): string => Number(v.toPrecision(2)).toString();
