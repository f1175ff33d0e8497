import type { CamRule } from '../cam-rule.js';
import { channelSums } from '../maps/channel-sums.js';
import { weightedSum } from '../maps/weighted-sum.js';

/**
 * ShapleyCAM: Grad-CAM with half the Hessian times the activations taken from the gradient, a second-order step towards
 * the Shapley value of a channel. For late layers: behind an early one the difference that stands for the Hessian meets kinks.
 * Cai 2025. https://arxiv.org/abs/2501.06261
 */
export const shapleyCam: CamRule = {
  name: 'shapley-cam',
  needs: ['activations', 'gradients', 'hessianProduct'],
  map({ activations, gradients, hessianProduct }) {
    const places = activations.shape[0] * activations.shape[1];
    return weightedSum(
      activations,
      channelSums(gradients, hessianProduct, (g, curvature) => (g - curvature / 2) / places),
    );
  },
};
