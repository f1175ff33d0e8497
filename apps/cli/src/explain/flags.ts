import type { Mode } from './outputs.js';

/** The options of `xai explain` as given. */
export interface ExplainFlags {
  readonly model: string;
  readonly data: string;
  readonly method: string;
  readonly background?: string;
  readonly rows?: readonly number[];
  readonly target?: string;
  readonly mode?: Mode;
  readonly output?: 'raw' | 'probability';
  readonly link?: 'identity' | 'logit';
  readonly budget?: number;
  readonly batch?: number;
  readonly seed: number;
  readonly parity?: string;
  readonly interactions?: boolean;
  readonly labels?: string;
  readonly categorical?: readonly string[];
  readonly discretize?: string;
  readonly aroundInstance?: boolean;
  readonly lhs?: boolean;
  readonly features?: number;
  readonly select?: string;
  readonly kernelWidth?: number;
  readonly json?: string;
  readonly npy?: string;
}
