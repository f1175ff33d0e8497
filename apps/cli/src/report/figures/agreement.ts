import type { Attribution } from '@xai/core';
import { agreement, type Measure, measures } from '@xai/metrics';
import { contiguous } from '@xai/tensor';
import { bootstrapMean, interval95 } from '../bootstrap.js';
import type { Compared } from '../compare-methods.js';
import { type Figure, figure } from '../figure.js';
import { fixed, percent, whole } from '../words.js';
import { type AgreementLine, agreementScene } from './agreement-scene.js';

/** What the agreement figure is made of. */
export interface AgreementParts {
  readonly id: string;
  readonly label: string;
  readonly compared: Compared;
}

const NAMES = {
  spearman: 'rank correlation of |values| (Spearman)',
  kendall: 'the same by pairs (Kendall)',
  topOverlap: 'overlap of the three largest',
  signAgreement: 'same sign',
} as const;

/** How far LIME and Shapley values agree, beside chance and beside what each method agrees with itself. */
export function agreementFigure({ compared, ...parts }: AgreementParts): Figure {
  const { rows, weights, lime, shap, seeds } = compared;
  const centred = agreement(lime[0], shap[0], { top: 3, ceilings: [lime, shap] });
  const lines = (Object.keys(NAMES) as (keyof typeof NAMES)[]).map((key): AgreementLine => {
    const { mean, chance, ceilings, perRow } = centred[key];
    const resamples = bootstrapMean(
      perRow.filter((v) => !Number.isNaN(v)),
      seeds[0],
    );
    return {
      key,
      name: NAMES[key],
      mean,
      interval: interval95(resamples),
      chance,
      raw: rawMean(key, weights, shap[0]),
      lime: ceilings[0],
      shap: ceilings[1],
    };
  });
  const [rank, , top, sign] = lines;
  const background = shap[0].background?.rows ?? 0;
  return figure({
    ...parts,
    title: 'Two methods, the same rows, the same question',
    rule: `${whole(rows.length)} of the summary's rows, drawn with seed ${seeds[0]}; LIME (seed ${seeds[0]}, ceiling: seed ${seeds[1]}) and Shapley values (${whole(background)} background rows, ceiling: another ${whole(background)}); unit: ${shap[0].unit}.`,
    scenes: [agreementScene(lines)],
    tables: [
      {
        caption: 'Mean over the rows',
        columns: [
          'measure',
          'LIME and SHAP',
          '95 % interval',
          'by chance',
          'LIME with itself',
          'SHAP with itself',
          'raw LIME weights',
        ],
        rows: lines.map((l) => [
          l.name,
          fixed(l.mean),
          `${fixed(l.interval[0])} to ${fixed(l.interval[1])}`,
          fixed(l.chance),
          fixed(l.lime),
          fixed(l.shap),
          fixed(l.raw),
        ]),
      },
    ],
    howToRead: [
      "LIME's weights are first turned into contributions: weight times (1 - share of rows that meet the condition), which asks what a Shapley value asks. Then both methods are compared row by row.",
      'The mark between chance and the ceilings shows the agreement. A ceiling is what a method reaches with itself: LIME with another seed, Shapley values with other background rows.',
    ],
    says: [
      `In this model, over these rows, the rank correlation of LIME and SHAP is ${fixed(rank.mean)} (95 % interval ${fixed(rank.interval[0])} to ${fixed(rank.interval[1])}); by chance it would be ${fixed(rank.chance)}, and the methods reach ${fixed(rank.lime)} and ${fixed(rank.shap)} with themselves.`,
      `Of the three largest features ${percent(top.mean, 0)} are the same (by chance ${percent(top.chance, 0)}); the sign agrees for ${percent(sign.mean, 0)} (by chance ${percent(sign.chance, 0)}).`,
      Math.abs(rank.raw - rank.mean) < 0.005
        ? 'Compared raw, without that step, the rank correlation is the same: here all conditions hold for about equal shares of rows.'
        : `Compared raw, without that step, the rank correlation is ${fixed(rank.raw)}: a weight and a Shapley value are different quantities.`,
    ],
    doesNotSay: [
      'Agreement is not correctness: two methods can agree on a wrong story, and disagree while both do what they promise.',
    ],
    facts: {
      rows: Array.from(rows),
      measures: Object.fromEntries(
        lines.map(({ key, name: _, ...numbers }) => [key, { ...numbers, interval: [...numbers.interval] }]),
      ),
    },
  });
}

/** Mean of a measure between LIME's weights as they are and Shapley values, over the rows where it is defined. */
function rawMean(key: keyof typeof NAMES, weights: Attribution, shap: Attribution): number {
  const d = shap.features.length;
  const row = (a: Attribution, i: number) => Float64Array.from(contiguous(a.values).data.subarray(i * d, (i + 1) * d));
  const { score }: Measure = measures[key];
  const scores = shap.rows.map((_, i) => score(row(weights, i), row(shap, i), 3));
  const defined = scores.filter((v) => !Number.isNaN(v));
  return defined.reduce((sum, v) => sum + v, 0) / defined.length;
}
