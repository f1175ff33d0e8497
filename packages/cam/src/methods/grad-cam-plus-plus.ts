import type { CamRule } from '../cam-rule.js';
import { channelSums } from '../maps/channel-sums.js';
import { spatialSum } from '../maps/spatial-sum.js';
import { weightedSum } from '../maps/weighted-sum.js';

/**
 * Grad-CAM++ with a chosen epsilon in alpha's denominator; 0 leaves the paper's formula, where 0 / 0 counts as 0.
 * The formula assumes a network without curvature (ReLU).
 */
export function gradCamPlusPlusWith(epsilon: number): CamRule {
  return {
    name: 'grad-cam-plus-plus',
    needs: ['activations', 'gradients'],
    map({ activations, gradients }) {
      const sums = spatialSum(activations);
      const weights = channelSums(gradients, gradients, (g, _, c) => {
        const below = 2 * g * g + sums[c] * g ** 3 + epsilon;
        return g > 0 && below !== 0 ? g ** 3 / below : 0;
      });
      return weightedSum(activations, weights);
    },
  };
}

/**
 * Grad-CAM++: positive gradients, each weighted by alpha = g^2 / (2 g^2 + sum(A) g^3 + 1e-6), as pytorch-grad-cam has it.
 * Chattopadhay et al. 2018, eq. 5 and 19. https://arxiv.org/abs/1710.11063
 */
export const gradCamPlusPlus: CamRule = gradCamPlusPlusWith(1e-6);
