import { checkRun, type Predict, predictRows, type RunOptions, version } from '@xai/core';
import { type Contiguous, cosine, exponentialKernel, random, type Tensor, tensor } from '@xai/tensor';
import { explainProblem, type LocalModel } from '../explain-problem.js';
import { type Problem, problems } from '../problem.js';
import { type Distance, type Kernel, type Proximity, proximities } from '../proximity.js';
import { ridge } from '../ridge.js';
import { auto } from '../select/auto.js';
import type { FeatureSelection } from '../select/feature-selection.js';
import type { Surrogate } from '../surrogate.js';
import { drawMasks } from './draw-masks.js';
import { type Hide, segmentMean } from './hide.js';
import { type ImageExplanation, labelsOf } from './image-explanation.js';
import { maskedImages } from './masked-images.js';
import { pictureOf } from './picture.js';
import { segmentMap } from './segment-map.js';

/** How an image is explained. */
export interface LimeImageOptions {
  /** Any label map [h, w] of whole numbers, one label a segment; `slic`, `quickshift`, ... of @xai/tensor make them. */
  readonly segments: Tensor;
  /** What is seen where a segment is hidden. @default segmentMean */
  readonly hide?: Hide;
  /** Weight of a sample by its distance. @default exponentialKernel */
  readonly kernel?: Kernel;
  /** In the unit of the distance, > 0. @default 0.25 */
  readonly kernelWidth?: number;
  /** Distance between rows of 0 and 1. @default cosine */
  readonly distance?: Distance;
  /** Largest number of segments with a weight, >= 1. @default all */
  readonly features?: number;
  /** @default auto: forward selection up to 6 segments, else highest weights */
  readonly select?: FeatureSelection;
  /** @default ridge, alpha 1 */
  readonly surrogate?: Surrogate;
  /** Name of each output. */
  readonly targetNames?: readonly string[];
  /** 'lime': in an image of bytes the picture behind is cut to whole bytes, as Python lime does. */
  readonly parity?: 'lime';
}

/** What a call may be told. */
export interface LimeImageCall extends RunOptions {
  /** Which outputs are explained, all in one pass: their indices, or how many of the image's own highest. @default { top: 5 } */
  readonly labels?: readonly number[] | { readonly top: number };
}

/** Samples where no budget is given, the image itself included. */
const SAMPLES = 1000;

/**
 * LIME for images: superpixels are hidden by the toss of a coin, and a weighted linear model says how each, when seen, moves
 * the output. Ribeiro, Singh and Guestrin 2016, section 3.3 and algorithm 1. https://arxiv.org/abs/1602.04938
 *
 * The explainer takes one image [h, w] or [h, w, channels] in the range that `predict` wants; `predict` gets float32 batches
 * [n, h, w, channels] of it. One explanation per label, highest output first where `top` labels are asked for.
 * `budget`: samples, the image itself included, at least 2. @default 1000
 * Throws RangeError for segments of another size, fewer than 2 samples, labels that do not exist.
 */
export function limeImage(predict: Predict, options: LimeImageOptions) {
  const { hide = segmentMean, kernelWidth = 0.25, features, select = auto, surrogate = ridge() } = options;
  if (!(kernelWidth > 0 && kernelWidth < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`lime: a kernel width must be a finite number above 0: ${kernelWidth}`);
  }
  if (features !== undefined && !(Number.isInteger(features) && features > 0)) {
    throw new RangeError(`lime: features must be a whole number above 0: ${features}`);
  }
  const kernel = options.kernel ?? exponentialKernel;
  const proximity = { kernel, width: kernelWidth, distance: options.distance ?? cosine };

  return async (image: Tensor, call: LimeImageCall = {}): Promise<ImageExplanation[]> => {
    checkRun(call);
    const { budget = SAMPLES, seed = 0, labels = { top: 5 } } = call;
    if (!(budget >= 2)) throw new RangeError(`lime: a budget of at least 2 samples is needed: ${budget}`);
    const picture = pictureOf(image);
    const map = segmentMap(options.segments, picture.shape[0], picture.shape[1]);
    const masks = drawMasks(budget, map.labels.length, random(seed));
    const bytes = options.parity === 'lime' && picture.data instanceof Uint8Array;
    const hidden = hide.picture(picture, map);
    const behind = bytes ? tensor(Uint8Array.from(hidden.data), hidden.shape) : hidden;
    const outputs = await predictRows(predict, maskedImages(picture, behind, map, masks), call);
    const names = Array.from(map.labels, (label) => `segment ${label}`);
    const targets = labelsOf(labels, outputs);
    const models = explainMasks(masks, outputs, targets, proximity).map(
      (problem): LocalModel => explainProblem(problem, select, features ?? names.length, surrogate, names),
    );
    return models.map((model, t) => ({
      label: targets[t],
      labelName: options.targetNames?.[targets[t]] ?? null,
      prediction: outputs.data[targets[t]],
      ...model,
      segments: map,
      seed,
      budget,
      settings: {
        hide: hide.name,
        kernel: options.kernel ? 'custom' : 'exponential',
        kernelWidth,
        distance: options.distance ? 'custom' : 'cosine',
        select: select.name,
        surrogate: surrogate.name,
      },
      versions: { '@xai/lime': version },
    }));
  };
}

/** The weighted regressions of some outputs [samples, outputs] on the masks [samples, segments]; row 0 is the image itself. */
export function explainMasks(
  masks: Contiguous<Float64Array>,
  outputs: Contiguous<Float64Array>,
  targets: readonly number[],
  proximity: Proximity,
): Problem[] {
  const [samples, width] = outputs.shape;
  const k = targets.length;
  const y = Float64Array.from(
    { length: samples * k },
    (_, i) => outputs.data[Math.floor(i / k) * width + targets[i % k]],
  );
  return problems(masks, tensor(y, [samples, k]), proximities(masks, proximity));
}
