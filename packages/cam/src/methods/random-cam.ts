import type { CamRule } from '../cam-rule.js';
import { weightedSum } from '../maps/weighted-sum.js';

/**
 * Random-CAM: weights drawn uniformly from [-1, 1), the baseline that any other rule must beat.
 * As pytorch-grad-cam has it. https://github.com/jacobgil/pytorch-grad-cam
 */
export const randomCam: CamRule = {
  name: 'random-cam',
  needs: ['activations', 'random'],
  map: ({ activations, random }) =>
    weightedSum(
      activations,
      Float64Array.from({ length: activations.shape[2] }, () => 2 * random.uniform() - 1),
    ),
};
