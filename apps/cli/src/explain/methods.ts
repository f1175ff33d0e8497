import type { Explain, FeatureInfo, Predict } from '@xai/core';
import { identity, logit } from '@xai/core';
import type { ExactOptions } from '@xai/shap';
import { methods as shapMethods } from '@xai/shap/methods';
import type { Contiguous } from '@xai/tensor';
import type { ExplainFlags } from './flags.js';
import { lime } from './lime.js';
import type { Mode } from './outputs.js';

/** What a method is configured with. */
export interface Setup {
  readonly flags: ExplainFlags;
  readonly background: Contiguous<Float64Array>;
  readonly info: FeatureInfo;
  readonly mode: Mode;
  /** Names of the columns that are categories. */
  readonly categorical: readonly string[];
  /** Label of each background row, where given. */
  readonly labels: Float64Array | null;
  /** Whether the outputs are logits whose final activation was taken away. */
  readonly cut: boolean;
  readonly batchSize?: number;
  readonly signal: AbortSignal;
}

/** A method as the command line offers it. */
export interface Method {
  /** The options that it can serve beside those that all can. */
  readonly serves: readonly (keyof ExplainFlags)[];
  /** The word that `--parity` takes. */
  readonly parity: string | null;
  /** Does it look at all rows of the data where no background is given? Else at a sample of 100 at most. */
  readonly wholeBackground: boolean;
  /** Must no value be missing, whatever the model makes of it? */
  readonly needsComplete: boolean;
  configure(predict: Predict, setup: Setup): Explain | Promise<Explain>;
}

const links = { identity, logit };

type ShapMethod = (predict: Predict, options: ExactOptions) => Explain;

const shap = (name: string, method: ShapMethod): Method => ({
  serves: name === 'exact' ? ['link', 'parity', 'interactions'] : ['link', 'parity'],
  parity: 'shap',
  wholeBackground: false,
  needsComplete: false,
  configure: (predict, { flags, background, info }) =>
    method(predict, {
      ...info,
      background,
      link: links[flags.link ?? 'identity'],
      parity: flags.parity === 'shap' ? 'shap' : undefined,
      ...(flags.interactions ? { interactions: true } : {}),
    }),
});

/** Every method of `xai explain`, in the order of its help. */
export const methods: Readonly<Record<string, Method>> = {
  lime,
  ...Object.fromEntries(Object.entries(shapMethods).map(([name, method]) => [name, shap(name, method)])),
};
