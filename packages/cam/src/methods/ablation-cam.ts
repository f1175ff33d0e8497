import type { CamRule } from '../cam-rule.js';
import { weightedSum } from '../maps/weighted-sum.js';

/**
 * Ablation-CAM: a channel's weight is how far the target's score drops without it, S - S_k. Safe in sign, whatever S is.
 * Desai and Ramaswamy 2020, eq. 2 without its division. https://doi.org/10.1109/WACV45572.2020.9093360
 */
export const ablationCam: CamRule = {
  name: 'ablation-cam',
  needs: ['activations', 'ablation'],
  map: ({ activations, ablation: { score, scores } }) =>
    weightedSum(
      activations,
      scores.map((without) => score - without),
    ),
};

/**
 * Ablation-CAM as its paper has it: the drop is divided by the score, (S - S_k) / S, which turns every sign where S < 0.
 * Throws RangeError where S is 0.
 * Desai and Ramaswamy 2020, eq. 2. https://doi.org/10.1109/WACV45572.2020.9093360
 */
export const relativeAblationCam: CamRule = {
  name: 'ablation-cam',
  needs: ['activations', 'ablation'],
  map({ activations, ablation: { score, scores } }) {
    if (score === 0)
      throw new RangeError('cam: relative ablation weights divide by the score, use ablationCam: score 0');
    return weightedSum(
      activations,
      scores.map((without) => (score - without) / score),
    );
  },
};
