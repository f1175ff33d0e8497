import type { CamRule } from '../cam-rule.js';
import { sumChannels } from '../maps/sum-channels.js';

/**
 * HiResCAM: each activation times its gradient, g A.
 * Draelos and Carin 2020. https://arxiv.org/abs/2011.08891
 */
export const hiresCam: CamRule = {
  name: 'hires-cam',
  needs: ['activations', 'gradients'],
  map: ({ activations, gradients }) => sumChannels(activations, gradients, (a, g) => a * g),
};
