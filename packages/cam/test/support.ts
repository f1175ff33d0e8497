import { readdirSync } from 'node:fs';
import { type Contiguous, tensor } from '@xai/tensor';
import { readGolden } from '@xai/test-kit';
import type { CamInputs, Stack } from '../src/index.js';

interface Numbers {
  readonly data: Float64Array;
  readonly shape: number[];
}

/** One method in a golden: raw sums before ReLU, one a layer, and the finished map by its index. */
export interface Method {
  readonly raw: number[][][];
  readonly 'map index': number;
  readonly 'own float64 map differs by': number;
  readonly plain?: { readonly S: number[]; readonly S_k: number[][]; readonly 'map index': number };
  readonly 'channel scores, float64'?: number[][];
}

export interface Golden {
  readonly tolerance: { readonly abs: number };
  readonly inputs: Record<string, Numbers>;
  readonly expected: { readonly methods: Record<string, Method>; readonly maps: Numbers };
}

export const golden = <T = Golden>(name: string): T => readGolden<T>(new URL(`golden/${name}.json`, import.meta.url));

/** The cases of one layer, by directory listing: a file that is dropped in is tested. */
export const cases = readdirSync(new URL('golden', import.meta.url))
  .filter((file) => /-(early|last-class|last-argmax)\.json$/.test(file))
  .map((file) => file.replace('.json', ''));

/** [channels, h, w] of the goldens -> [h, w, channels]. */
export function stackOf({ data, shape: [channels, h, w] }: Numbers): Stack {
  return tensor(
    Float64Array.from(data, (_, i) => data[(i % channels) * h * w + Math.floor(i / channels)]),
    [h, w, channels],
  );
}

/** What a rule may read in a golden's case. */
export function inputsOf({ inputs, expected }: Golden, suffix = '', layer = 0): CamInputs {
  const { AblationCAM, ScoreCAM } = expected.methods;
  const activations = stackOf(inputs[`activation${suffix}`]);
  return {
    activations,
    gradients: stackOf(inputs[`gradient${suffix}`]),
    ablation: {
      score: AblationCAM?.plain?.S[layer] ?? 0,
      scores: Float64Array.from(AblationCAM?.plain?.S_k[layer] ?? []),
    },
    maskedScores: Float64Array.from(ScoreCAM?.['channel scores, float64']?.[layer] ?? []),
    classWeights: new Float64Array(0),
    hessianProduct: tensor(new Float64Array(activations.data.length), activations.shape),
    random: { uniform: () => 0 },
  };
}

/** Map number `index` of a golden: [h, w]. */
export function mapOf({ expected: { maps } }: Golden, index: number): Contiguous<Float64Array> {
  const [, h, w] = maps.shape;
  return tensor(maps.data.slice(index * h * w, (index + 1) * h * w), [h, w]);
}
