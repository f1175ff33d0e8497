import type { Tensor } from '@xai/tensor';
import { iou, overlap } from './overlap.js';
import { fixed } from './threshold.js';

/** IoU at each threshold of `steps`, map >= t: the whole curve, so that no threshold is chosen on the truth unseen. */
export function iouCurve(map: Tensor, truth: Tensor, steps: readonly number[]): (number | null)[] {
  return steps.map((t) => iou(overlap(fixed(t)(map).mask, truth)));
}
