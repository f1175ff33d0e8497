import { kendall } from './kendall.js';
import { signAgreement, signAgreementChance } from './sign-agreement.js';
import { spearman } from './spearman.js';
import { topOverlap, topOverlapChance } from './top-overlap.js';

/** A measure of how far two explanations [features] of one row agree; `top` is the number of features that count as the top. */
export interface Measure {
  /** NaN where it is not defined. */
  score(a: Float64Array, b: Float64Array, top: number): number;
  /** What it is on average between unrelated explanations. */
  chance(a: Float64Array, b: Float64Array, top: number): number;
}

/** Every measure that `agreement` reports; the rank correlations compare |value|. */
export const measures = {
  spearman: { score: (a, b) => spearman(a.map(Math.abs), b.map(Math.abs)), chance: () => 0 },
  kendall: { score: (a, b) => kendall(a.map(Math.abs), b.map(Math.abs)), chance: () => 0 },
  signAgreement: { score: signAgreement, chance: signAgreementChance },
  topOverlap: { score: topOverlap, chance: (a, _, top) => topOverlapChance(a.length, top) },
} satisfies Record<string, Measure>;
