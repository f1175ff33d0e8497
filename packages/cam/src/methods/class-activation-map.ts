import type { CamRule } from '../cam-rule.js';
import { weightedSum } from '../maps/weighted-sum.js';

/**
 * CAM: the channels weighted by the target's weights in the dense layer behind a global average pool; other heads have none.
 * Zhou et al. 2016, eq. 2. https://arxiv.org/abs/1512.04150
 */
export const classActivationMap: CamRule = {
  name: 'cam',
  needs: ['activations', 'classWeights'],
  map: ({ activations, classWeights }) => weightedSum(activations, classWeights),
};
