import { rank } from '@xai/tensor';

/** Rows counted by truth and decision at probability 0.5. */
export interface Confusion {
  readonly trueNegative: number;
  readonly falsePositive: number;
  readonly falseNegative: number;
  readonly truePositive: number;
}

/** Counts of truths (0 or 1) against decisions (probability >= 0.5 is 1). */
export function confusion(probability: ArrayLike<number>, truth: ArrayLike<number>): Confusion {
  const counts = [0, 0, 0, 0];
  for (let i = 0; i < truth.length; i++) counts[2 * truth[i] + Number(probability[i] >= 0.5)]++;
  const [trueNegative, falsePositive, falseNegative, truePositive] = counts;
  return { trueNegative, falsePositive, falseNegative, truePositive };
}

/** Share of right decisions, in [0, 1]. */
export function accuracy(counts: Confusion): number {
  const { trueNegative, falsePositive, falseNegative, truePositive } = counts;
  return (trueNegative + truePositive) / (trueNegative + falsePositive + falseNegative + truePositive);
}

/** Chance that a positive row has a higher probability than a negative one, ties half: Mann-Whitney's U / (n0 n1). */
export function auc(probability: ArrayLike<number>, truth: ArrayLike<number>): number {
  const ranks = rank(probability);
  let sum = 0;
  let positives = 0;
  for (let i = 0; i < truth.length; i++) {
    if (truth[i] !== 1) continue;
    sum += ranks[i];
    positives++;
  }
  return (sum - (positives * (positives + 1)) / 2) / (positives * (truth.length - positives));
}

/** Mean squared distance of probability and truth, in [0, 1]. Brier 1950. */
export function brier(probability: ArrayLike<number>, truth: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < truth.length; i++) sum += (probability[i] - truth[i]) ** 2;
  return sum / truth.length;
}

/** One bin of a calibration curve: rows with a probability in [from, to), their mean probability and share of positives. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  readonly predicted: number;
  readonly observed: number;
}

/** A calibration curve over bins of equal width; empty bins are left out, probability 1 is in the last. */
export function calibration(probability: ArrayLike<number>, truth: ArrayLike<number>, bins = 10): CalibrationBin[] {
  const sums = Array.from({ length: bins }, () => ({ rows: 0, predicted: 0, observed: 0 }));
  for (let i = 0; i < truth.length; i++) {
    const bin = sums[Math.min(bins - 1, Math.floor(probability[i] * bins))];
    bin.rows++;
    bin.predicted += probability[i];
    bin.observed += truth[i];
  }
  return sums.flatMap(({ rows, predicted, observed }, b) =>
    rows ? [{ from: b / bins, to: (b + 1) / bins, rows, predicted: predicted / rows, observed: observed / rows }] : [],
  );
}

/** 95 % interval of a share: `count` of `n` rows. Wilson 1927. */
export function wilson(count: number, n: number): [number, number] {
  const z = 1.959963984540054;
  const centre = (count + z ** 2 / 2) / (n + z ** 2);
  const half = (z / (n + z ** 2)) * Math.sqrt((count * (n - count)) / n + z ** 2 / 4);
  return [centre - half, centre + half];
}
