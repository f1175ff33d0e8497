import type { Activations, Cut, Tensor } from '@xai/core';
import { tensor } from '@xai/tensor';
import type { CamInputs, Stack } from '../cam-rule.js';
import type { CamTarget } from '../targets.js';
import { ablation } from './ablation.js';
import { entry, outputRows } from './batch.js';
import { classWeights } from './class-weights.js';
import { cotangents } from './cotangents.js';
import { type Grid, onGrid } from './grid.js';
import { hessianProduct } from './hessian-product.js';
import { maskedScores } from './masked-scores.js';

/** A layer for which the trunk has been run. */
export interface OpenLayer {
  readonly cut: Cut;
  readonly at: Activations;
  /** [n, ...outputs] */
  readonly scores: Tensor;
}

/** What the engine needs to know besides. */
interface LayerOptions {
  readonly channelsLast?: boolean;
  readonly grid?: Grid;
  readonly breath: () => Promise<void> | undefined;
}

/** One layer and one target: what the rules need of each image. */
export async function layerInputs(
  { cut, at, scores }: OpenLayer,
  images: Tensor,
  target: CamTarget,
  needs: ReadonlySet<keyof CamInputs>,
  { channelsLast = false, grid, breath }: LayerOptions,
) {
  const outputs = outputRows(scores);
  const activations = onGrid(at.values, grid);
  const gradients = needs.has('gradients')
    ? onGrid(await cut.gradient(at, cotangents(target, outputs, scores.shape)), grid)
    : undefined;
  const curvature = needs.has('hessianProduct') ? onGrid(await hessianProduct(cut, at, target), grid) : undefined;
  const { ablationScores } = cut;
  const closedForm = ablationScores && once((output: number) => ablationScores.call(cut, at, output));
  return {
    score: (i: number): number => target.score(outputs[i]),
    async image(i: number): Promise<Partial<CamInputs>> {
      const own = stack(activations, i);
      return {
        activations: own,
        gradients: gradients && stack(gradients, i),
        hessianProduct: curvature && stack(curvature, i),
        classWeights: needs.has('classWeights') ? classWeights(cut, target, outputs[i]) : undefined,
        ablation: needs.has('ablation')
          ? await ablation({ cut, at, i, outputs: outputs[i], target, closedForm, breath })
          : undefined,
        maskedScores: needs.has('maskedScores')
          ? await maskedScores(cut, images, i, own, target, channelsLast, breath)
          : undefined,
      };
    },
  };
}

function stack(batch: Tensor, i: number): Stack {
  const { data, shape } = entry(batch, i);
  const float = data instanceof Float32Array || data instanceof Float64Array ? data : Float64Array.from(data);
  return tensor(float, shape);
}

/** Remembers what a function gave for a number: the closed form of an output holds for the whole batch. */
function once<T>(f: (output: number) => T): (output: number) => T {
  const known = new Map<number, T>();
  return (output) => {
    const found = known.get(output) ?? f(output);
    known.set(output, found);
    return found;
  };
}
