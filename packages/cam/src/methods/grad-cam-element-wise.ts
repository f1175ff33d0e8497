import type { CamRule } from '../cam-rule.js';
import { sumChannels } from '../maps/sum-channels.js';

/**
 * Grad-CAM element-wise: like HiResCAM, but what each channel takes away is dropped before the sum, relu(g A).
 * As pytorch-grad-cam has it; equals Layer-CAM where activations are not negative.
 * Pillai and Pirsiavash 2021. https://arxiv.org/abs/2110.00519
 */
export const gradCamElementWise: CamRule = {
  name: 'grad-cam-element-wise',
  needs: ['activations', 'gradients'],
  map: ({ activations, gradients }) => sumChannels(activations, gradients, (a, g) => Math.max(a * g, 0)),
};
