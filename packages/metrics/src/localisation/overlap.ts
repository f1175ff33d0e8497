import { contiguous, type Tensor } from '@xai/tensor';

/** How many places a mask and the truth share: both, only the mask, only the truth. */
export interface Overlap {
  readonly truePositive: number;
  readonly falsePositive: number;
  readonly falseNegative: number;
}

/** Counts mask [h * w] against truth [h, w], both true where not 0. Throws RangeError for other sizes. */
export function overlap(mask: ArrayLike<number>, truth: Tensor): Overlap {
  const { data, shape } = contiguous(truth);
  if (data.length !== mask.length) {
    throw new RangeError(
      `metrics: mask and truth need the same size: ${mask.length} places, truth [${shape.join(', ')}]`,
    );
  }
  const counts = { truePositive: 0, falsePositive: 0, falseNegative: 0 };
  for (let i = 0; i < data.length; i++) {
    if (mask[i]) counts[data[i] ? 'truePositive' : 'falsePositive']++;
    else if (data[i]) counts.falseNegative++;
  }
  return counts;
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Intersection over union: [0, 1], null where both are empty. */
export const iou = (o: Overlap) => share(o.truePositive, o.truePositive + o.falsePositive + o.falseNegative);

/** Share of the truth that the mask marks: [0, 1], null for an empty truth. */
export const recall = (o: Overlap) => share(o.truePositive, o.truePositive + o.falseNegative);

/** Share of the mask that is true: [0, 1], null for an empty mask. */
export const precision = (o: Overlap) => share(o.truePositive, o.truePositive + o.falsePositive);

/** Harmonic mean of precision and recall, 2 IoU / (1 + IoU): [0, 1], null where both are empty. */
export const f1 = (o: Overlap) => share(2 * o.truePositive, 2 * o.truePositive + o.falsePositive + o.falseNegative);
