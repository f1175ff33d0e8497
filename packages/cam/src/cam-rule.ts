import type { Contiguous } from '@xai/tensor';

/** One number a channel and place, [h, w, channels]. */
export type Stack = Contiguous<Float32Array | Float64Array>;
/** One number a place, [h, w]. */
export type Plane = Contiguous<Float64Array>;

/** What a rule may ask the engine for, each of one image, one layer and one target. */
export interface CamInputs {
  /** [h, w, channels]: the layer's output. */
  readonly activations: Stack;
  /** [h, w, channels]: the derivative of the target's score by each activation. */
  readonly gradients: Stack;
  /** [channels]: the target's weights in the dense layer behind a global average pool. */
  readonly classWeights: Float64Array;
  /** The target's score, and [channels] the score with each channel set to 0. */
  readonly ablation: { readonly score: number; readonly scores: Float64Array };
  /** [channels]: the target's score of the image seen through each channel, made as large as the image and scaled to [0, 1]. */
  readonly maskedScores: Float64Array;
  /** [h, w, channels]: the Hessian of the score by the activations, times the activations. */
  readonly hessianProduct: Stack;
  /** Random numbers of this image, seeded. */
  readonly random: { uniform(): number };
}

/** A class activation map as a rule: what it needs, and how that becomes a map before its ReLU. */
export interface CamRule {
  /** As on the command line, for example 'grad-cam'. */
  readonly name: string;
  readonly needs: readonly (keyof CamInputs)[];
  /** One image, one target -> [h, w], before ReLU and scaling. */
  map(inputs: CamInputs): Plane;
}
