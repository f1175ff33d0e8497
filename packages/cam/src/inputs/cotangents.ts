import { type Contiguous, tensor } from '@xai/tensor';
import type { CamTarget } from '../targets.js';

/** The target's cotangent of every image, in the shape of the scores. Throws TypeError for a target without one. */
export function cotangents(
  target: CamTarget,
  outputs: readonly Float64Array[],
  shape: readonly number[],
): Contiguous<Float32Array> {
  const { cotangent } = target;
  if (!cotangent) {
    throw new TypeError(`cam: a rule that needs gradients wants a target with a cotangent: ${target.name} has none`);
  }
  const data = new Float32Array(shape.reduce((a, b) => a * b, 1));
  for (const [i, row] of outputs.entries()) data.set(cotangent(row), i * row.length);
  return tensor(data, shape);
}
