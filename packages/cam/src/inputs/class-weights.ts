import type { Cut } from '@xai/core';
import { contiguous } from '@xai/tensor';
import type { CamTarget } from '../targets.js';

/**
 * The target's weights of the channels in the dense layer behind a global average pool: [c].
 * Throws TypeError for another head, or a target that is no sum of outputs.
 */
export function classWeights(cut: Cut, target: CamTarget, outputs: Float64Array): Float64Array {
  if (!cut.classWeights) {
    throw new TypeError(
      `cam: class weights need a global average pool and a dense layer behind ${cut.layer}, use grad-cam: another head`,
    );
  }
  if (!target.linear || !target.cotangent) {
    throw new TypeError(`cam: class weights need a target that is a sum of outputs, use grad-cam: ${target.name}`);
  }
  const { data, shape } = contiguous(cut.classWeights());
  const channels = shape[1];
  const weights = new Float64Array(channels);
  for (const [output, share] of target.cotangent(outputs).entries()) {
    for (let c = 0; share !== 0 && c < channels; c++) weights[c] += share * data[output * channels + c];
  }
  return weights;
}
