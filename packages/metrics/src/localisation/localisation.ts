import type { Tensor } from '@xai/tensor';
import { averagePrecision } from './average-precision.js';
import { energyInside } from './energy-inside.js';
import { f1, iou, overlap, precision, recall } from './overlap.js';
import { fixed, type Threshold } from './threshold.js';

/** How well a map finds the truth; what is undefined is null. */
export interface Localisation {
  readonly iou: number | null;
  readonly recall: number | null;
  readonly precision: number | null;
  readonly f1: number | null;
  /** Energy inside the truth. */
  readonly saliency: number | null;
  /** Energy inside over the truth's share of the picture. */
  readonly lift: number | null;
  readonly averagePrecision: number | null;
  /** The value that marked the map; null where no single value did. */
  readonly threshold: number | null;
}

/**
 * Scores a map [h, w] in [0, 1] against a truth [h, w], true where not 0, marked by one threshold fixed before scoring.
 * Throws RangeError where their sizes differ.
 */
export function localisation(map: Tensor, truth: Tensor, threshold: Threshold = fixed(0.5)): Localisation {
  const marked = threshold(map);
  const counts = overlap(marked.mask, truth);
  const { energy, lift } = energyInside(map, truth);
  return {
    iou: iou(counts),
    recall: recall(counts),
    precision: precision(counts),
    f1: f1(counts),
    saliency: energy,
    lift,
    averagePrecision: averagePrecision(map, truth),
    threshold: marked.threshold,
  };
}
