import { softmax } from './maps/softmax.js';

/** What a map is about: a number made of the network's outputs, and how it changes with each of them. */
export interface CamTarget {
  /** For results and captions, for example 'class 3'. */
  readonly name: string;
  /** The outputs of one image, row-major -> the score. */
  score(outputs: Float64Array): number;
  /** The derivative of the score by each output; without it only rules that need no gradient run. */
  cotangent?(outputs: Float64Array): Float64Array;
  /** Is the score a weighted sum of the outputs, the cotangent its weights? Then closed forms may be used. @default false */
  readonly linear?: boolean;
}

/** A weighted sum of outputs: the weights by output index. */
function weighted(name: string, weights: Readonly<Record<number, number>>): CamTarget {
  const entries = Object.entries(weights).map(([k, weight]) => [Number(k), weight] as const);
  return {
    name,
    linear: true,
    score: (outputs) => entries.reduce((sum, [k, weight]) => sum + weight * at(outputs, k), 0),
    cotangent(outputs) {
      const out = new Float64Array(outputs.length);
      for (const [k, weight] of entries) out[k] = weight;
      return out;
    },
  };
}

function at(outputs: Float64Array, k: number): number {
  if (k in outputs) return outputs[k];
  throw new RangeError(`cam: a class is a whole number in 0 .. ${outputs.length - 1}: ${k}`);
}

/** The score of one class (its logit), or of any single output of a regression. Throws RangeError for one that does not exist. */
export const classScore = (k: number): CamTarget => weighted(`class ${k}`, { [k]: 1 });

/** How much more the network is for class `a` than for class `b`: the difference of their logits. */
export const difference = (a: number, b: number): CamTarget => weighted(`class ${a} against ${b}`, { [a]: 1, [b]: -1 });

/** The sum of the logits of several classes. */
export const classSum = (classes: readonly number[]): CamTarget =>
  weighted(`classes ${classes.join(' + ')}`, Object.fromEntries(classes.map((k) => [k, 1])));

/** A network with one output that speaks for the positive class: its logit, or its negative for the other class. */
export const binary = (positive: boolean): CamTarget =>
  weighted(positive ? 'positive class' : 'negative class', { 0: positive ? 1 : -1 });

/** Each image's own class with the highest score; the first of equals. */
export const predicted: CamTarget = {
  name: 'predicted class',
  linear: true,
  score: (outputs) => outputs[top(outputs)],
  cotangent(outputs) {
    const out = new Float64Array(outputs.length);
    out[top(outputs)] = 1;
    return out;
  },
};

function top(outputs: Float64Array): number {
  let best = 0;
  for (let k = 1; k < outputs.length; k++) if (outputs[k] > outputs[best]) best = k;
  return best;
}

/** The probability of one class: the softmax of the logits, p, with derivatives p (1[j = k] - p_j). */
export const probability = (k: number): CamTarget => ({
  name: `probability of class ${k}`,
  score: (outputs) => at(softmax(outputs), k),
  cotangent(outputs) {
    const p = softmax(outputs);
    return p.map((other, j) => at(p, k) * ((j === k ? 1 : 0) - other));
  },
});

/** Segmentation, outputs [classes, h, w]: the logits of one class summed over a mask [h, w] of 0 and 1. */
export function maskedClass(k: number, mask: ArrayLike<number>): CamTarget {
  const weights: Record<number, number> = {};
  for (let p = 0; p < mask.length; p++) if (mask[p]) weights[k * mask.length + p] = mask[p];
  return weighted(`class ${k} in the mask`, weights);
}
