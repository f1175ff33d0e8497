import type { Contiguous, WeightedGram } from '@xai/tensor';
import { type Design, denseDesign } from './design.js';
import { designGram } from './design-gram.js';

/** A weighted linear regression: one output of the model on a design. */
export interface Problem {
  /** [n, d]; row 0 is the explained row. */
  readonly x: Design;
  /** [n] */
  readonly y: Float64Array;
  /** [n] */
  readonly weights: Float64Array;
  /** Sums of x and y about their weighted means, one output. */
  readonly sums: WeightedGram;
}

/** One regression for each output y [n, k] on the same weighted design. */
export function problems(x: Design, y: Contiguous<Float64Array>, weights: Float64Array): Problem[] {
  const [n, k] = y.shape;
  const d = x.shape[1];
  const { moments, squares, targetMean, ...shared } = designGram(x, y, weights);
  return Array.from({ length: k }, (_, t) => ({
    x,
    y: k === 1 ? y.data : Float64Array.from({ length: n }, (__, i) => y.data[i * k + t]),
    weights,
    sums: {
      ...shared,
      moments: moments.subarray(t * d, (t + 1) * d),
      squares: squares.subarray(t, t + 1),
      targetMean: targetMean.subarray(t, t + 1),
    },
  }));
}

/** Some columns of a problem's design as float64 numbers [n, columns]; row 0 is the explained row. */
export const pickColumns = ({ x }: Problem, columns: readonly number[]): Contiguous<Float64Array> =>
  denseDesign(x, columns);
