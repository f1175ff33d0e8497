/** How far weights hold when only the seed changes. */
export interface WeightStability {
  readonly seeds: readonly number[];
  /** Size of the top that is compared. */
  readonly top: number;
  /** [features]: mean and standard deviation (n - 1) of the weights over the seeds. */
  readonly mean: number[];
  readonly standardDeviation: number[];
  /** [features]: root mean square of the standard errors that the explanations report; null where they report none. */
  readonly standardError: number[] | null;
  /** [features]: share of seeds in which the feature is among the top. */
  readonly topShare: number[];
  /** [features]: share of seeds whose weight has the sign of the mean. */
  readonly signAgreement: number[];
  /** Mean over pairs of seeds of the share of the top that both have, in [0, 1]. */
  readonly topOverlap: number;
  /** Share of pairs of seeds with the same top in the same order, in [0, 1]. */
  readonly sameOrder: number;
}

/** The seeds themselves, or 0, 1, 2, ... Throws RangeError for fewer than 2, or a top below 1. */
export function stabilitySeeds(asked: number | readonly number[], top: number): readonly number[] {
  const seeds = typeof asked === 'number' ? Array.from({ length: asked }, (_, s) => s) : asked;
  if (seeds.length < 2) throw new RangeError(`lime: stability needs at least 2 seeds: ${seeds.length}`);
  if (!Number.isInteger(top) || top < 1) throw new RangeError(`lime: top must be a whole number above 0: ${top}`);
  return seeds;
}

/** Weights of one explanation after another, and the standard errors that they report -> how far they hold. */
export function compareWeights(
  weights: readonly Float64Array[],
  errors: readonly Float64Array[],
  top: number,
): Omit<WeightStability, 'seeds' | 'top'> {
  const n = weights.length;
  const d = weights[0].length;
  const each = (f: (j: number) => number) => Array.from({ length: d }, (_, j) => f(j));
  const share = (test: (w: Float64Array, s: number) => boolean) => weights.filter(test).length / n;
  const mean = each((j) => weights.reduce((sum, w) => sum + w[j], 0) / n);
  const tops = weights.map((w) => largest(w, top));
  const pairs = tops.flatMap((a, s) => tops.slice(s + 1).map((b) => [a, b]));
  const average = (f: (a: number[], b: number[]) => number) =>
    pairs.reduce((sum, [a, b]) => sum + f(a, b), 0) / pairs.length;
  return {
    mean,
    standardDeviation: each((j) => Math.sqrt(weights.reduce((sum, w) => sum + (w[j] - mean[j]) ** 2, 0) / (n - 1))),
    standardError:
      errors.length === n ? each((j) => Math.sqrt(errors.reduce((sum, e) => sum + e[j] ** 2, 0) / n)) : null,
    topShare: each((j) => share((_, s) => tops[s].includes(j))),
    signAgreement: each((j) => share((w) => Math.sign(w[j]) === Math.sign(mean[j]))),
    topOverlap: average((a, b) => a.filter((j) => b.includes(j)).length / a.length),
    sameOrder: average((a, b) => (a.every((j, k) => j === b[k]) ? 1 : 0)),
  };
}

const largest = (w: Float64Array, top: number): number[] =>
  Array.from(w.keys())
    .sort((a, b) => Math.abs(w[b]) - Math.abs(w[a]) || a - b)
    .slice(0, top);
