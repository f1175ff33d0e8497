import { tableMasker } from '@xai/core';
import type { Contiguous } from '@xai/tensor';

/** Model rows per explained row, on average, up to which coalitions are enumerated; Adult's twelve features need about 15,000. */
const MODEL_ROWS = 2 ** 17;

/** Columns in which a row may differ from a background row: `exactShap` refuses larger games. */
const LARGEST_GAME = 16;

/**
 * Whether exact Shapley values of these rows [n, d] against this background [b, d] are affordable: the sum over the background of
 * 2^(columns in which the row differs) is small on average, and no single game is too large.
 */
export function exactAffordable(rows: Contiguous, background: Contiguous): boolean {
  const masker = tableMasker(background);
  const [n, d] = rows.shape;
  let total = 0;
  for (let i = 0; i < n; i++) {
    const row = rows.data.subarray(i * d, (i + 1) * d);
    for (let b = 0; b < masker.size; b++) {
      const differing = masker.differing(row, b).reduce((sum, v) => sum + v, 0);
      if (differing > LARGEST_GAME) return false;
      total += 2 ** differing;
    }
  }
  return total <= n * MODEL_ROWS;
}
