import { tensor } from '@xai/tensor';
import type { Plane, Stack } from '../cam-rule.js';
import { sumChannels } from './sum-channels.js';

/** The plane or its negative: the one that rises where the sum of the stack's channels does, sum m (S - mean S) >= 0. */
export function signedBy(plane: Plane, stack: Stack): Plane {
  const sums = sumChannels(stack, stack, (a) => a).data;
  const mean = sums.reduce((a, b) => a + b) / sums.length;
  const agreement = plane.data.reduce((total, v, p) => total + v * (sums[p] - mean), 0);
  return agreement >= 0
    ? plane
    : tensor(
        plane.data.map((v) => -v),
        plane.shape,
      );
}
