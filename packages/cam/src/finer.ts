import { softmax } from './maps/softmax.js';
import type { CamTarget } from './targets.js';

/** How `finer` compares. */
export interface FinerOptions {
  /** Classes to set the class against. @default the three whose logits are nearest to its own */
  readonly against?: readonly number[];
  /** Share of the other classes' logits that is taken away. @default 1 */
  readonly alpha?: number;
}

/** Kept in the divisor as pytorch-grad-cam has it. */
const EPSILON = 1e-9;

/**
 * Finer-CAM's target: how far class k stands above the classes most like it, the mean of q_k - alpha q_c over these classes,
 * weighted by their probabilities. With `gradCam` it is Finer-CAM: what tells a class from its neighbours.
 * Zhang et al. 2025, eq. 4 and 5, weighted as pytorch-grad-cam has it. https://arxiv.org/abs/2501.11309
 */
export function finer(k: number, { against, alpha = 1 }: FinerOptions = {}): CamTarget {
  const parts = (logits: Float64Array) => {
    if (!(k in logits)) throw new RangeError(`cam: a class is a whole number in 0 .. ${logits.length - 1}: ${k}`);
    const others = against ?? nearest(logits, k, 3);
    const p = softmax(logits);
    const weight = others.reduce((sum, c) => sum + p[c], 0) + EPSILON;
    const total = others.reduce((sum, c) => sum + p[c] * (logits[k] - alpha * logits[c]), 0);
    return { others, p, weight, total };
  };
  return {
    name: `class ${k} against its neighbours`,
    score(logits) {
      const { total, weight } = parts(logits);
      return total / weight;
    },
    cotangent(logits) {
      const { others, p, weight, total } = parts(logits);
      const among = others.reduce((sum, c) => sum + p[c], 0);
      return logits.map((_, j) => {
        const own = others.includes(j) ? p[j] : 0;
        const upper = own * (logits[k] - alpha * logits[j]) - p[j] * total + (j === k ? among : 0) - alpha * own;
        const lower = own - p[j] * among;
        return (upper * weight - total * lower) / weight ** 2;
      });
    },
  };
}

function nearest(logits: Float64Array, k: number, count: number): number[] {
  const gap = (c: number) => Math.abs(logits[c] - logits[k]);
  return [...logits.keys()]
    .filter((c) => c !== k)
    .sort((a, b) => gap(a) - gap(b) || a - b)
    .slice(0, count);
}
