import type { Stack } from '../cam-rule.js';
import { channelSums } from './channel-sums.js';

/** The sum of each channel over the places: [h, w, channels] -> [channels]. */
export const spatialSum = (stack: Stack): Float64Array => channelSums(stack, stack, (a) => a);
