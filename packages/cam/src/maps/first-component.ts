import { tensor } from '@xai/tensor';
import type { Plane, Stack } from '../cam-rule.js';
import { centred, gram, transposed } from './gram.js';
import { topEigenvector } from './top-eigenvector.js';
import { weightedSum } from './weighted-sum.js';

/**
 * The places' scores on the first principal component of the channels: [h, w, channels] -> [h, w], up to the sign.
 * Solved on the smaller side, places or channels.
 */
export function firstComponent(stack: Stack): Plane {
  const [h, w, channels] = stack.shape;
  const x = centred(stack);
  const places = h * w;
  if (channels < places) {
    const { vector } = topEigenvector(gram(transposed(x, channels), channels), channels);
    return weightedSum(tensor(x, stack.shape), vector);
  }
  const { value, vector } = topEigenvector(gram(x, places), places);
  return tensor(
    vector.map((v) => v * Math.sqrt(value)),
    [h, w],
  );
}
