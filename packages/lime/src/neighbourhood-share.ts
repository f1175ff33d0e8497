import type { Contiguous } from '@xai/tensor';

/** Share of the perturbed rows in which each class is the most probable; each sums to 1. */
export interface NeighbourhoodShare {
  /** [classes], every perturbed row alike. */
  readonly plain: number[];
  /** [classes], by the kernel's weights; null where these are all 0. */
  readonly weighted: number[] | null;
}

/**
 * The share of perturbed rows per class. It describes the perturbed rows, not the explained one.
 * outputs: [rows, classes], or [rows, 1], taken as two classes parted at `cut`: 0.5 for a probability, 0 for a logit.
 * weights: [rows].
 */
export function neighbourhoodShare(
  outputs: Contiguous<Float64Array>,
  weights: Float64Array,
  cut = 0.5,
): NeighbourhoodShare {
  const { data } = outputs;
  const [rows, width] = outputs.shape;
  const classes = Math.max(2, width);
  const plain = new Float64Array(classes);
  const weighted = new Float64Array(classes);
  let total = 0;
  for (let i = 0; i < rows; i++) {
    let best = 0;
    if (width === 1) best = data[i] > cut ? 1 : 0;
    else for (let k = 1, at = i * width; k < width; k++) if (data[at + k] > data[at + best]) best = k;
    plain[best]++;
    weighted[best] += weights[i];
    total += weights[i];
  }
  return {
    plain: Array.from(plain, (n) => n / rows),
    weighted: total > 0 ? Array.from(weighted, (w) => w / total) : null,
  };
}
