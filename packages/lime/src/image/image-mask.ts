import { type Contiguous, tensor } from '@xai/tensor';
import type { ImageExplanation } from './image-explanation.js';

/** Which segments a mask shows. */
export interface ImageMaskOptions {
  /** How many segments, those of the largest |weight|, >= 1. @default 5 */
  readonly count?: number;
  /** Those that speak for the label, against it, or both. @default 'positive' */
  readonly sign?: 'positive' | 'negative' | 'both';
  /** Smallest |weight|, >= 0; for one sign the weight must be larger, for both at least as large (as lime). @default 0 */
  readonly minWeight?: number;
}

/** The segments that matter most: [h, w], 1 where one speaks for the label, -1 where one speaks against it, else 0. */
export function imageMask(
  { weights, segments }: ImageExplanation,
  { count = 5, sign = 'positive', minWeight = 0 }: ImageMaskOptions = {},
): Contiguous<Int8Array> {
  if (!(Number.isInteger(count) && count > 0) || !(minWeight >= 0)) {
    throw new RangeError(`lime: a mask needs a whole count above 0 and a weight >= 0: ${count}, ${minWeight}`);
  }
  const order = [...weights.keys()].sort((a, b) => Math.abs(weights[b]) - Math.abs(weights[a]) || a - b);
  const chosen =
    sign === 'both'
      ? order.slice(0, count).filter((s) => Math.abs(weights[s]) >= minWeight)
      : order.filter((s) => (sign === 'positive' ? weights[s] : -weights[s]) > minWeight).slice(0, count);
  const value = new Int8Array(weights.length);
  for (const s of chosen) value[s] = weights[s] < 0 ? -1 : 1;
  return tensor(
    Int8Array.from(segments.index.data, (s) => value[s]),
    segments.index.shape,
  );
}
