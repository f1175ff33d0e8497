import { type Attribution, featureOrder, meanAbs } from '@xai/core';
import { contiguous, random } from '@xai/tensor';
import { bar } from '@xai/viz';
import { RESAMPLES } from '../bootstrap.js';
import { type Figure, figure } from '../figure.js';
import { fixed, percent, whole } from '../words.js';
import type { SummaryParts } from './beeswarm.js';
import { ruleWords } from './row.js';

/** Mean absolute Shapley value per feature, and how sure their order is. */
export function barFigure({
  shap,
  table: _,
  targetName,
  seed,
  ...parts
}: SummaryParts & { readonly seed: number }): Figure {
  const order = featureOrder(shap);
  const means = meanAbs(shap);
  const total = means.reduce((a, b) => a + b);
  const certain = orderShares(shap, order, seed);
  const names = order.map((j) => shap.features[j]);
  const unsure = certain.flatMap((share, k) => (share < 0.95 ? [`${names[k]} and ${names[k + 1]}`] : []));
  return figure({
    ...parts,
    title: 'Mean absolute contribution of each feature',
    rule: `${parts.rule} ${ruleWords(shap)}`,
    scenes: [bar(shap, { maxDisplay: shap.features.length })],
    howToRead: [
      `A bar is the mean of |Shapley value| over the rows, in units of ${shap.unit} of ${targetName}; it has no sign.`,
    ],
    says: [
      `In this model, on average, ${names[0]} moves the prediction by ${fixed(means[order[0]], 3)}, ${names[1]} by ${fixed(means[order[1]], 3)}, ${names[2]} by ${fixed(means[order[2]], 3)}; the first three make up ${percent(order.slice(0, 3).reduce((sum, j) => sum + means[j], 0) / total, 0)} of the sum of all bars.`,
      unsure.length
        ? `Neighbours whose order is not certain at 95 % over these rows: ${unsure.join('; ')}.`
        : 'The order of all neighbours is the same in at least 95 % of bootstrap samples of these rows.',
    ],
    doesNotSay: [
      'A long bar does not say that a feature is a good reason, only that the prediction differs with it. A short one does not say that the model ignores what the feature stands for.',
    ],
    paper: parts.paper ?? [],
    facts: {
      rows: shap.rows.length,
      order: names,
      meanAbsolute: order.map((j) => means[j]),
      sameOrderAsNextInResamples: certain,
      resamples: RESAMPLES,
    },
    footnotes: [`${whole(RESAMPLES)} bootstrap resamples of the rows, seeded.`],
  });
}

/** Share of bootstrap resamples of the rows in which a feature's bar is at least its follower's. */
function orderShares(a: Attribution, order: readonly number[], seed: number): number[] {
  const values = contiguous(a.values).data;
  const [n, d] = [a.rows.length, a.features.length];
  const wins = new Float64Array(order.length - 1);
  const source = random(seed);
  for (let r = 0; r < RESAMPLES; r++) {
    const sums = new Float64Array(d);
    for (const i of source.choice(n, n, { replace: true })) {
      for (let j = 0; j < d; j++) sums[j] += Math.abs(values[i * d + j]);
    }
    for (let k = 0; k < wins.length; k++) wins[k] += Number(sums[order[k]] >= sums[order[k + 1]]);
  }
  return Array.from(wins, (w) => w / RESAMPLES);
}
