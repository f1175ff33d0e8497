import { breathe, type Cut, type RunOptions, type Tensor } from '@xai/core';
import { type Contiguous, contiguous, random, tensor } from '@xai/tensor';
import type { CamInputs, CamRule, Plane } from './cam-rule.js';
import { finish, type Upsample } from './finish.js';
import type { Grid } from './inputs/grid.js';
import { guarded } from './inputs/guarded.js';
import { layerInputs } from './inputs/layer-inputs.js';
import { type CamTarget, predicted } from './targets.js';

/** How maps are made. */
export interface CamOptions {
  /** Are the images [n, h, w, channels] (Keras, tfjs) rather than [n, channels, h, w]? @default false */
  readonly channelsLast?: boolean;
  /** Layout of a transformer's tokens. */
  readonly grid?: Grid;
  /** How a map is made as large as the image. @default bilinear */
  readonly upsample?: Upsample;
}

/** What a call may be told. */
export interface CamCall extends Pick<RunOptions, 'seed' | 'signal' | 'onProgress'> {
  /** What the maps are about. @default [predicted] */
  readonly targets?: readonly CamTarget[];
}

/** The maps of one rule and one target. */
export interface CamMap {
  readonly rule: string;
  readonly target: string;
  /** [n]: the target's score of each image. */
  readonly scores: Float64Array;
  /** [n, h, w] in [0, 1], as large as the images. */
  readonly map: Contiguous<Float64Array>;
  /** One a layer, [n, h, w] at the layer's size: the rule's map before its ReLU. */
  readonly raw: readonly Contiguous<Float64Array>[];
}

/**
 * Class activation maps: a network cut at one layer or several, and rules -> images -> a map for each rule and target.
 * The trunk runs once for all rules and targets; maps of several layers are fused by their mean. Random rules use the `seed` (0).
 * Progress is in images times targets. Throws RangeError for no rules, targets or images, TypeError where the head cannot
 * give what a rule needs.
 */
export function cam(cuts: Cut | readonly Cut[], rules: readonly CamRule[], options: CamOptions = {}) {
  const layers = 'activations' in cuts ? [cuts] : cuts;
  if (!layers.length || !rules.length) {
    throw new RangeError(`cam: at least one layer and one rule: ${layers.length} layers, ${rules.length} rules`);
  }
  const needs = new Set(rules.flatMap((rule) => rule.needs));

  return async (images: Tensor, call: CamCall = {}): Promise<CamMap[]> => {
    const { targets = [predicted], seed = 0, signal, onProgress } = call;
    const { shape } = images;
    if (shape.length !== 4 || shape[0] === 0 || !targets.length) {
      throw new RangeError(`cam: at least one image [n, ...] and one target: [${shape.join(', ')}], ${targets.length}`);
    }
    const [height, width] = options.channelsLast ? shape.slice(1, 3) : shape.slice(2);
    const breath = breathe(signal);
    const opened = [];
    for (const cut of layers) {
      const at = await cut.activations(contiguous(images));
      opened.push({ cut, at, scores: await cut.scores(at) });
    }
    const found: CamMap[] = [];
    for (const [t, target] of targets.entries()) {
      const given = await Promise.all(
        opened.map((layer) => layerInputs(layer, images, target, needs, { ...options, breath })),
      );
      const planes = rules.map((): Plane[][] => []);
      const scores = new Float64Array(shape[0]);
      for (let i = 0; i < shape[0]; i++) {
        await breath();
        const inputs: Partial<CamInputs>[] = [];
        for (const layer of given) inputs.push({ ...(await layer.image(i)), random: random(seed).fork(i) });
        scores[i] = given[0].score(i);
        for (const [r, rule] of rules.entries()) planes[r].push(inputs.map((each) => rule.map(guarded(rule, each))));
        onProgress?.(t * shape[0] + i + 1, targets.length * shape[0]);
      }
      for (const [r, rule] of rules.entries()) {
        found.push({
          rule: rule.name,
          target: target.name,
          scores,
          map: stacked(planes[r].map((layer) => finish(layer, height, width, options.upsample))),
          raw: layers.map((_, l) => stacked(planes[r].map((layer) => layer[l]))),
        });
      }
    }
    return found;
  };
}

function stacked(planes: readonly Plane[]): Contiguous<Float64Array> {
  const size = planes[0].data.length;
  const data = new Float64Array(planes.length * size);
  for (const [i, plane] of planes.entries()) data.set(plane.data, i * size);
  return tensor(data, [planes.length, ...planes[0].shape]);
}
