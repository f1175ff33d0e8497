import { contiguous, type Tensor } from '@xai/tensor';

/** The share of a map's energy inside the truth, beside the share that a flat map has there. */
export interface EnergyInside {
  /** [0, 1]; null for a map without positive values. */
  readonly energy: number | null;
  /** energy / (area of the truth / area of the picture): 1 is chance; null where undefined. */
  readonly lift: number | null;
}

/**
 * Sum of max(map, 0) inside the truth over the sum everywhere: map [h, w], truth [h, w], true where not 0.
 * Also known as saliency score, energy pointing game (Wang et al. 2020, https://arxiv.org/abs/1910.01279) and relevance
 * mass accuracy (Arras et al. 2022, https://arxiv.org/abs/2003.07258). Throws RangeError for other sizes.
 */
export function energyInside(map: Tensor, truth: Tensor): EnergyInside {
  const values = contiguous(map).data;
  const inside = contiguous(truth).data;
  if (values.length !== inside.length) {
    throw new RangeError(
      `metrics: map and truth need the same shape: [${map.shape.join(', ')}], [${truth.shape.join(', ')}]`,
    );
  }
  let all = 0;
  let part = 0;
  let area = 0;
  for (let i = 0; i < values.length; i++) {
    const positive = Math.max(0, values[i]);
    all += positive;
    if (inside[i]) {
      part += positive;
      area++;
    }
  }
  const energy = all > 0 ? part / all : null;
  return { energy, lift: energy === null || area === 0 ? null : (energy * inside.length) / area };
}
