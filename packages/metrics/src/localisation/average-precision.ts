import { contiguous, type Tensor } from '@xai/tensor';

/**
 * Average precision of a map's values as a score for each pixel: the threshold-free number, sum of (R_n - R_{n-1}) P_n over
 * falling thresholds, equal values together. map, truth: [h, w] -> [0, 1], null for an empty truth.
 */
export function averagePrecision(map: Tensor, truth: Tensor): number | null {
  const values = contiguous(map).data;
  const inside = contiguous(truth).data;
  const order = Array.from(values.keys()).sort((a, b) => values[b] - values[a]);
  const positives = Array.from(inside).filter((v) => v !== 0).length;
  if (positives === 0) return null;
  let found = 0;
  let before = 0;
  let sum = 0;
  order.forEach((i, n) => {
    if (inside[i]) found++;
    if (n + 1 < order.length && values[order[n + 1]] === values[i]) return;
    sum += ((found - before) / positives) * (found / (n + 1));
    before = found;
  });
  return sum;
}
