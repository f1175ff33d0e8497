/**
 * The weighted coefficient of determination: 1 - sum w (y - p)^2 / sum w (y - mean)^2, at most 1.
 * Where y does not vary: 1 if the prediction is perfect, else 0 (as scikit-learn's `r2_score`).
 * Throws RangeError where lengths differ or are 0, or no weight is above 0.
 */
export function weightedR2(y: ArrayLike<number>, predicted: ArrayLike<number>, weights?: ArrayLike<number>): number {
  const n = y.length;
  if (n === 0 || predicted.length !== n || (weights && weights.length !== n)) {
    throw new RangeError(
      `tensor: R2 needs as many targets, predictions and weights, at least 1: ${n}, ${predicted.length}, ${weights?.length ?? 'none'}`,
    );
  }
  let total = 0;
  let shift = 0;
  for (let i = 0; i < n; i++) {
    const w = weights ? weights[i] : 1;
    total += w;
    shift += w * (y[i] - y[0]);
  }
  if (!(total > 0)) throw new RangeError(`tensor: R2 needs a weight above 0: ${total} in all`);
  const mean = y[0] + shift / total;
  let residual = 0;
  let spread = 0;
  for (let i = 0; i < n; i++) {
    const w = weights ? weights[i] : 1;
    residual += w * (y[i] - predicted[i]) ** 2;
    spread += w * (y[i] - mean) ** 2;
  }
  if (spread === 0) return residual === 0 ? 1 : 0;
  return 1 - residual / spread;
}
