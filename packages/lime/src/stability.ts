import type { Explain, ExplainOptions } from '@xai/core';
import { contiguous, type Tensor } from '@xai/tensor';
import { compareWeights, stabilitySeeds, type WeightStability } from './compare-weights.js';

/** How far a row's weights hold when only the seed changes. */
export interface Stability extends WeightStability {
  readonly features: readonly string[];
}

/** How `stability` repeats. */
export interface StabilityOptions extends Omit<ExplainOptions, 'seed' | 'target' | 'rows'> {
  readonly target?: number;
  /** The seeds, at least 2, or how many of 0, 1, 2, ... @default 10 */
  readonly seeds?: number | readonly number[];
  /** @default 3 */
  readonly top?: number;
}

/**
 * Explains one row [columns] or [1, columns] again with other seeds and compares the weights.
 * Throws RangeError for fewer than 2 seeds, several rows, or a top below 1.
 */
export async function stability(explain: Explain, row: Tensor, options: StabilityOptions = {}): Promise<Stability> {
  const { seeds: asked = 10, top = 3, onProgress, ...run } = options;
  const seeds = stabilitySeeds(asked, top);
  if (row.shape.length > 1 && row.shape[0] !== 1) {
    throw new RangeError(`lime: stability looks at one row: ${row.shape[0]} rows`);
  }
  const weights: Float64Array[] = [];
  const errors: Float64Array[] = [];
  let features: readonly string[] = [];
  for (const seed of seeds) {
    const a = await explain(row, { ...run, seed });
    features = a.features;
    weights.push(Float64Array.from(contiguous(a.values).data));
    if (a.standardErrors) errors.push(Float64Array.from(contiguous(a.standardErrors).data));
    onProgress?.(weights.length, seeds.length);
  }
  return { features, seeds, top, ...compareWeights(weights, errors, top) };
}
