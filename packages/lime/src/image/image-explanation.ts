import type { Json } from '@xai/core';
import type { Contiguous } from '@xai/tensor';
import type { LocalModel } from '../explain-problem.js';
import type { SegmentMap } from './segment-map.js';

/** Why one output of one image: a weight for each segment, in the output's unit: how much more it is when the segment is seen. */
export interface ImageExplanation extends LocalModel {
  readonly label: number;
  readonly labelName: string | null;
  /** The model's own output for the whole image. */
  readonly prediction: number;
  readonly segments: SegmentMap;
  readonly seed: number;
  readonly budget: number;
  readonly settings: Readonly<Record<string, Json>>;
  readonly versions: Readonly<Record<string, string>>;
}

/** The outputs that are explained, by their own indices or by the image's highest outputs (row 0). */
export function labelsOf(
  labels: readonly number[] | { readonly top: number },
  { data, shape }: Contiguous<Float64Array>,
): number[] {
  const width = shape[1];
  if ('top' in labels) {
    if (!(Number.isInteger(labels.top) && labels.top > 0)) {
      throw new RangeError(`lime: top labels must be a whole number above 0: ${labels.top}`);
    }
    const order = Array.from({ length: width }, (_, k) => k).sort((a, b) => data[b] - data[a] || a - b);
    return order.slice(0, labels.top);
  }
  const bad = labels.find((k) => !(Number.isInteger(k) && k >= 0 && k < width));
  if (bad !== undefined || labels.length === 0) {
    throw new RangeError(`lime: labels are whole numbers in 0 .. ${width - 1}, at least one: [${labels.join(', ')}]`);
  }
  return [...labels];
}
