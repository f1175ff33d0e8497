import type { Activations, Cut, Tensor } from '@xai/core';
import { contiguous } from '@xai/tensor';
import type { CamInputs } from '../cam-rule.js';
import type { CamTarget } from '../targets.js';
import { entry, outputRows, repeated } from './batch.js';

/** Channels whose removal is tried in one run of the head. */
const BATCH = 32;

/** One image of a batch at a cut, whose channels are taken away. */
export interface AblatedImage {
  readonly cut: Cut;
  readonly at: Activations;
  /** Which image of the batch. */
  readonly i: number;
  /** The network's outputs for it. */
  readonly outputs: Float64Array;
  readonly target: CamTarget;
  /** The head's closed form, where it has one: [n, c] of an output. */
  readonly closedForm: ((output: number) => Promise<Tensor>) | undefined;
  readonly breath: () => Promise<void> | undefined;
}

/**
 * The target's score of one image as it is, and with each channel of the layer set to 0. The trunk is not run again: the head's
 * closed form is used where it has one and the target is a sum of outputs, else the head is run on blocks of 32 channels.
 */
export async function ablation(image: AblatedImage): Promise<CamInputs['ablation']> {
  const { cut, at, i, outputs, target, closedForm, breath } = image;
  const score = target.score(outputs);
  const channels = at.values.shape[at.values.shape.length - 1];
  if (closedForm && target.linear && target.cotangent) {
    const scores = new Float64Array(channels);
    for (const [output, weight] of target.cotangent(outputs).entries()) {
      if (weight === 0) continue;
      const without = entry(await closedForm(output), i).data;
      for (let c = 0; c < channels; c++) scores[c] += weight * without[c];
    }
    return { score, scores };
  }
  const scores = new Float64Array(channels);
  for (let from = 0; from < channels; from += BATCH) {
    await breath();
    const count = Math.min(BATCH, channels - from);
    const changed = repeated(at, i, count);
    const { data } = contiguous(changed.values);
    const size = data.length / count;
    for (let k = 0; k < count; k++) {
      for (let p = k * size + from + k; p < (k + 1) * size; p += channels) data[p] = 0;
    }
    for (const [k, row] of outputRows(await cut.scores(changed)).entries()) scores[from + k] = target.score(row);
  }
  return { score, scores };
}
