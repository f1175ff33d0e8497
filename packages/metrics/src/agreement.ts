import type { Attribution } from '@xai/core';
import { comparable } from './comparable.js';
import { measured } from './measured.js';
import { measures } from './measures.js';

/** How two attributions are compared. */
export interface AgreementOptions {
  /** Features that count as the top. @default 3, or all where there are fewer */
  readonly top?: number;
  /** Two runs of one method, differing in seed or background: their agreement is the most to be expected. @default none */
  readonly ceilings?: readonly (readonly [Attribution, Attribution])[];
}

/**
 * How far two explanations of the same rows, output and unit agree, row by row: Spearman and Kendall of |values|, signs, top
 * features; each beside chance and ceilings. Agreement is not correctness. LIME's weights are compared after `centre`.
 * Throws RangeError where rows, features, output or unit differ, TypeError for weights that are not centred.
 */
export function agreement(a: Attribution, b: Attribution, options: AgreementOptions = {}) {
  const top = options.top ?? Math.min(3, a.features.length);
  const rows = comparable(a, b);
  const ceilings = (options.ceilings ?? []).map(([one, other]) => comparable(one, other));
  return {
    rows: rows.length,
    top,
    spearman: measured(measures.spearman, rows, ceilings, top),
    kendall: measured(measures.kendall, rows, ceilings, top),
    signAgreement: measured(measures.signAgreement, rows, ceilings, top),
    topOverlap: measured(measures.topOverlap, rows, ceilings, top),
  };
}
