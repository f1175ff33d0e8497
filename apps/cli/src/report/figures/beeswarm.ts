import { type Attribution, featureOrder, meanAbs } from '@xai/core';
import { contiguous } from '@xai/tensor';
import { beeswarm } from '@xai/viz';
import { type Figure, figure, type PaperClaim } from '../figure.js';
import type { ReportTable } from '../table.js';
import { fixed, list, percent, whole } from '../words.js';
import { ruleWords } from './row.js';

/** What the summary figures are made of. */
export interface SummaryParts {
  readonly id: string;
  readonly label: string;
  /** How the rows were chosen. */
  readonly rule: string;
  readonly shap: Attribution;
  readonly table: ReportTable;
  readonly targetName: string;
  readonly paper?: readonly PaperClaim[];
}

/** Nominal features among so many of the largest get a line for each of their categories. */
const STRIPPED = 6;

/** Shapley values of many rows, a dot for each row and feature. */
export function beeswarmFigure({ shap, table, targetName, ...parts }: SummaryParts): Figure {
  const order = featureOrder(shap);
  const means = meanAbs(shap);
  const spread = order.slice(0, 3).map((j) => ({ feature: shap.features[j], ...range(shap, j) }));
  const strips = order
    .slice(0, STRIPPED)
    .map((j) => shap.features[j])
    .filter((name) => table.kinds[name] === 'nominal');
  const nominal = shap.features.filter((name) => table.kinds[name] === 'nominal');
  return figure({
    ...parts,
    title: `What moves the prediction, over ${whole(shap.rows.length)} rows`,
    rule: `${parts.rule} ${ruleWords(shap)}`,
    scenes: [beeswarm(shap, { maxDisplay: shap.features.length, strips })],
    howToRead: [
      `Each dot is one row's Shapley value of one feature: right of zero it raises the ${shap.unit} of ${targetName}, left it lowers it. Features stand in order of their mean absolute value.`,
      `Colour shows whether the row's own value is low or high, for features that have an order. ${nominal.length ? `${list(nominal)} have none and are drawn grey${strips.length ? `; the lines under ${list(strips)} hold their most frequent categories` : ''}.` : ''}`.trim(),
    ],
    says: [
      `In this model, on average over these rows, ${list(order.slice(0, 3).map((j) => `${shap.features[j]} (${fixed(means[j], 3)})`))} move the prediction most.`,
      ...spread.map(
        ({ feature, low, high, positive }) =>
          `${feature}: from ${fixed(low)} to ${fixed(high)} for the middle 95 % of rows; it raises the output in ${percent(positive, 0)} of them.`,
      ),
    ],
    doesNotSay: [
      'It does not say what causes what. A feature that others stand in for can have small dots and still matter.',
      'It compares with the average of the background rows; another background moves every dot.',
    ],
    paper: parts.paper ?? [],
    facts: {
      rows: shap.rows.length,
      meanAbsolute: Object.fromEntries(order.map((j) => [shap.features[j], means[j]])),
      order: order.map((j) => shap.features[j]),
      spread,
    },
  });
}

function range(a: Attribution, column: number): { low: number; high: number; positive: number } {
  const values = contiguous(a.values).data;
  const d = a.features.length;
  const sorted = Float64Array.from({ length: a.rows.length }, (_, i) => values[i * d + column]).sort();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))];
  return { low: at(0.025), high: at(0.975), positive: sorted.filter((v) => v > 0).length / sorted.length };
}
