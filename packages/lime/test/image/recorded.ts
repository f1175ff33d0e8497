import { type Contiguous, tensor } from '@xai/tensor';
import { readGolden } from '@xai/test-kit';
import type { ImageExplanation } from '../../src/index.js';

interface Numbers {
  readonly data: Float64Array;
  readonly shape: number[];
}

export interface Fit {
  readonly 'weights by segment': number[];
  readonly intercept: number;
  readonly score: number;
  readonly local_pred: number;
}

export interface Selection {
  readonly intercept: number;
  readonly 'weights in order': [number, number][];
  readonly score: number;
  readonly local_pred: number;
}

export interface Recorded {
  readonly inputs: { readonly segments: Numbers; readonly 'image HWC': Numbers; readonly hide_color: number | null };
  readonly expected: {
    readonly 'data (0/1)': Numbers;
    readonly outputs: Numbers;
    readonly 'output columns': number[];
    readonly distances: number[];
    readonly 'kernel weights': number[];
    readonly 'top labels': number[];
    readonly fits: Record<string, Fit>;
    readonly 'other feature selections (first top label)': Record<string, Selection>;
    readonly 'image and mask (first top label)': {
      readonly calls: {
        readonly positive_only: boolean;
        readonly negative_only?: boolean;
        readonly num_features: number;
        readonly min_weight?: number;
      }[];
      readonly masks: Numbers;
    };
  };
}

export const names = [
  'lime-effnet-cat',
  'lime-resnet-mini-float-slic',
  'lime-resnet-mini-hide-none',
  'lime-resnet-mini-hide-0',
  'lime-resnet-mini-hide-127',
] as const;

export const recorded = (name: (typeof names)[number]): Recorded =>
  readGolden<Recorded>(new URL(`../golden/image/${name}.json`, import.meta.url));

export const tensorOf = ({ data, shape }: Numbers): Contiguous<Float64Array> => tensor(data, shape);

/** An explanation of these weights on these segments, everything else empty. */
export function explanationOf(weights: readonly number[], { data, shape }: Numbers): ImageExplanation {
  const labels = Int32Array.from(new Set(data)).sort();
  return {
    label: 0,
    labelName: null,
    prediction: 0,
    weights: Float64Array.from(weights),
    intercept: 0,
    standardErrors: null,
    r2: 0,
    localPrediction: 0,
    range: [0, 0],
    warnings: [],
    segments: {
      index: tensor(
        Int32Array.from(data, (label) => labels.indexOf(label)),
        shape,
      ),
      labels,
    },
    seed: 0,
    budget: 0,
    settings: {},
    versions: {},
  };
}
