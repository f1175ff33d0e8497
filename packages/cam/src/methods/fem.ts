import type { CamRule } from '../cam-rule.js';
import { channelSums } from '../maps/channel-sums.js';
import { spatialMean } from '../maps/spatial-mean.js';
import { weightedSum } from '../maps/weighted-sum.js';

/** Standard deviations above a channel's mean from which an activation counts as strong. */
const K = 2;

/**
 * FEM, feature explanation method: a channel's weight is the share of its activations above mean + 2 sd, without any target.
 * Fuad et al. 2020. https://doi.org/10.1109/IPTA50016.2020.9286629
 */
export const fem: CamRule = {
  name: 'fem',
  needs: ['activations'],
  map({ activations }) {
    const places = activations.shape[0] * activations.shape[1];
    const means = spatialMean(activations);
    const squares = channelSums(activations, activations, (a, _, c) => (a - means[c]) ** 2);
    const limits = means.map((mean, c) => mean + K * Math.sqrt(squares[c] / places));
    const strong = channelSums(activations, activations, (a, _, c) => (a > limits[c] ? 1 / places : 0));
    return weightedSum(activations, strong);
  },
};
