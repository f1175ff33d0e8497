import type { Activations, Cut, Tensor } from '@xai/core';
import { contiguous, tensor } from '@xai/tensor';
import type { CamTarget } from '../targets.js';
import { outputRows } from './batch.js';
import { cotangents } from './cotangents.js';

/** The step of the central difference, as a share of the activations. */
const STEP = 1e-2;

/**
 * The Hessian of the target's score by the activations, times the activations, in their shape: the central difference of the
 * head's gradient along the activations themselves. Exact up to the step where the head bends smoothly, 0 where it is linear; with
 * many ReLUs behind the layer the step meets their kinks and the difference is no derivative: use late layers there.
 */
export async function hessianProduct(cut: Cut, at: Activations, target: CamTarget): Promise<Tensor> {
  const along = async (share: number): Promise<Float64Array> => {
    const { data, shape } = contiguous(at.values);
    const moved = {
      ...at,
      values: tensor(
        Float32Array.from(data, (v) => v * (1 + share)),
        shape,
      ),
    };
    const scores = await cut.scores(moved);
    const cotangent = cotangents(target, outputRows(scores), scores.shape);
    return Float64Array.from(contiguous(await cut.gradient(moved, cotangent)).data);
  };
  const [ahead, behind] = [await along(STEP), await along(-STEP)];
  return tensor(
    ahead.map((v, i) => (v - behind[i]) / (2 * STEP)),
    at.values.shape,
  );
}
