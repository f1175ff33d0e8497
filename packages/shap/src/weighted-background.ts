import type { Contiguous } from '@xai/tensor';

/** A background of few weighted rows, to be spread into a method's options. */
export interface WeightedBackground {
  /** [k, columns] */
  readonly background: Contiguous<Float64Array>;
  /** [k]: the share of the table's rows in each one's group; they sum to 1. */
  readonly weights: Float64Array;
}

/** The share of each of k groups among labels [n]. */
export function groupShares(labels: ArrayLike<number>, k: number): Float64Array {
  const shares = new Float64Array(k);
  for (let i = 0; i < labels.length; i++) shares[labels[i]] += 1 / labels.length;
  return shares;
}
