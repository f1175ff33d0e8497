import { random } from '@xai/tensor';

/** Smallest distance between two different numbers; 0 where there are not two. */
export function smallestGap(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).filter(Number.isFinite).sort();
  let gap = Infinity;
  for (let i = 1; i < sorted.length; i++) if (sorted[i] > sorted[i - 1]) gap = Math.min(gap, sorted[i] - sorted[i - 1]);
  return Number.isFinite(gap) ? gap : 0;
}

/** Numbers moved at random by up to half of `share` times their smallest gap, as shap's x_jitter. */
export function jittered(values: Float64Array, share: number, seed = 0): Float64Array {
  const width = Math.min(1, Math.max(0, share)) * (smallestGap(values) || 1);
  const rng = random(seed);
  return values.map((v) => v + (rng.uniform() - 0.5) * width);
}
