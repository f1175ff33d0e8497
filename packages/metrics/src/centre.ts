import type { Attribution, Tensor } from '@xai/core';
import { contiguous, tensor } from '@xai/tensor';
import { surrogateDesign } from './surrogate-design.js';

/**
 * LIME's weights as contributions that can stand beside Shapley values: c_j = w_j (z_j - mean z_j), in the weights' unit.
 * z: the explained rows in the surrogate's design, [rows, features]; meanZ: its mean over the neighbourhood, [features] or
 * [rows, features]. Absent: `z` and `meanZ` of each row's diagnostics. Standard errors are scaled alike.
 * Throws RangeError for shapes that do not fit, TypeError where the design is neither given nor in the diagnostics.
 */
export function centre(weights: Attribution, z?: Tensor, meanZ?: Tensor): Attribution {
  const shape = weights.values.shape;
  const own = surrogateDesign(weights, z, 'z');
  const mean = surrogateDesign(weights, meanZ, 'meanZ');
  const shift = own.map((v, i) => v - mean[i]);
  const scaled = (t: Tensor, factor: (v: number) => number): Tensor => {
    const { data } = contiguous(t);
    return tensor(
      shift.map((v, i) => factor(v) * data[i]),
      shape,
    );
  };
  return {
    ...weights,
    values: scaled(weights.values, (v) => v),
    standardErrors: weights.standardErrors && scaled(weights.standardErrors, Math.abs),
    settings: { ...weights.settings, centred: true },
  };
}
