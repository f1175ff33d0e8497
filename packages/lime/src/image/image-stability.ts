import type { Tensor } from '@xai/tensor';
import { compareWeights, stabilitySeeds, type WeightStability } from '../compare-weights.js';
import type { LimeImageCall, limeImage } from './lime-image.js';

/** How `imageStability` repeats. */
export interface ImageStabilityOptions extends Omit<LimeImageCall, 'seed' | 'labels'> {
  /** The output that is looked at. */
  readonly label: number;
  /** The seeds, at least 2, or how many of 0, 1, 2, ... @default 5 */
  readonly seeds?: number | readonly number[];
  /** Segments that are compared. @default 5 */
  readonly top?: number;
}

/**
 * Explains one label of an image again with other seeds and compares the segments' weights. Progress is in seeds.
 * Throws RangeError for fewer than 2 seeds or a top below 1.
 */
export async function imageStability(
  explain: ReturnType<typeof limeImage>,
  image: Tensor,
  { label, seeds: asked = 5, top = 5, onProgress, ...run }: ImageStabilityOptions,
): Promise<WeightStability> {
  const seeds = stabilitySeeds(asked, top);
  const weights: Float64Array[] = [];
  const errors: Float64Array[] = [];
  for (const seed of seeds) {
    const [why] = await explain(image, { ...run, seed, labels: [label] });
    weights.push(why.weights);
    if (why.standardErrors) errors.push(why.standardErrors);
    onProgress?.(weights.length, seeds.length);
  }
  return { seeds, top, ...compareWeights(weights, errors, top) };
}
