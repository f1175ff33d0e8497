import type { CamRule } from '../cam-rule.js';
import { spatialMean } from '../maps/spatial-mean.js';
import { weightedSum } from '../maps/weighted-sum.js';

/**
 * Grad-CAM: a channel's weight is the spatial mean of its gradient.
 * Selvaraju et al. 2017, eq. 1 and 2. https://arxiv.org/abs/1610.02391
 */
export const gradCam: CamRule = {
  name: 'grad-cam',
  needs: ['activations', 'gradients'],
  map: ({ activations, gradients }) => weightedSum(activations, spatialMean(gradients)),
};
