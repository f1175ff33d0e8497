import type { CamRule } from '../cam-rule.js';
import { softmax } from '../maps/softmax.js';
import { weightedSum } from '../maps/weighted-sum.js';

/**
 * Score-CAM: a channel's weight is the softmax, over the channels, of the score of the image seen through that channel.
 * Without a baseline, as pytorch-grad-cam has it. Wang et al. 2020, eq. 3 and algorithm 1. https://arxiv.org/abs/1910.01279
 */
export const scoreCam: CamRule = {
  name: 'score-cam',
  needs: ['activations', 'maskedScores'],
  map: ({ activations, maskedScores }) => weightedSum(activations, softmax(maskedScores)),
};
