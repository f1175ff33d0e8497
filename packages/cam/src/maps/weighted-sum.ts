import { tensor } from '@xai/tensor';
import type { Plane, Stack } from '../cam-rule.js';

/** The sum of the channels, each times its weight: [h, w, channels], [channels] -> [h, w]. */
export function weightedSum(stack: Stack, weights: ArrayLike<number>): Plane {
  const [h, w, channels] = stack.shape;
  const out = new Float64Array(h * w);
  for (let p = 0, i = 0; p < out.length; p++) {
    let sum = 0;
    for (let c = 0; c < channels; c++, i++) sum += stack.data[i] * weights[c];
    out[p] = sum;
  }
  return tensor(out, [h, w]);
}
