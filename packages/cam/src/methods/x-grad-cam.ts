import type { CamRule } from '../cam-rule.js';
import { channelSums } from '../maps/channel-sums.js';
import { spatialSum } from '../maps/spatial-sum.js';
import { weightedSum } from '../maps/weighted-sum.js';

/**
 * XGrad-CAM: a channel's weight is its gradient averaged by the activations, g A / (sum(A) + 1e-7) summed over the places.
 * Fu et al. 2020. https://arxiv.org/abs/2008.02312
 */
export const xGradCam: CamRule = {
  name: 'x-grad-cam',
  needs: ['activations', 'gradients'],
  map({ activations, gradients }) {
    const sums = spatialSum(activations);
    return weightedSum(
      activations,
      channelSums(gradients, activations, (g, a, c) => (g * a) / (sums[c] + 1e-7)),
    );
  },
};
