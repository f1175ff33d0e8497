import type { Attribution, Json } from '@xai/core';
import { contiguous } from '@xai/tensor';
import { force, limePlot, waterfall } from '@xai/viz';
import { type Effect, effectsOf, effectText, outputOf, positionOf } from '../effects.js';
import { type Figure, figure } from '../figure.js';
import { fixed, list, percent, signed, whole } from '../words.js';
import { type RowParts, ruleWords } from './row.js';

/** One row explained twice. */
export interface InstanceParts extends RowParts {
  readonly lime: Attribution;
  /** Name of each class, where the model has named classes. */
  readonly classNames: readonly string[] | null;
}

/** One row by LIME, with the waterfall and the force plot of its Shapley values beside it. */
export function instanceFigure({
  lime,
  shap,
  table,
  row,
  targetName,
  truth,
  classNames,
  ...parts
}: InstanceParts): Figure {
  const at = positionOf(lime, row);
  const facts = limeFacts(lime, at);
  const weights = limeEffects(lime, at, facts.conditions);
  const effects = effectsOf(shap, table, row);
  const { output, base } = outputOf(shap, row);
  const shared = weights.slice(0, 3).filter((w) => effects.slice(0, 3).some((e) => e.feature === w.feature));
  const share = facts.shares;
  return figure({
    ...parts,
    rule: `${parts.rule} ${limeRule(lime, row)} Beside it: ${ruleWords(shap, row)}`,
    scenes: [
      limePlot(lime, { row, classNames: classNames ?? undefined, maxDisplay: lime.features.length }),
      waterfall(shap, { row }),
      force(shap, { row }),
    ],
    howToRead: [
      "LIME, first picture: the bars at the left are the model's own output for this row. The bars in the middle are the weights of a simple model fitted to rows sampled around it: +0.33 means 33 points more for rows that meet the condition than for rows that do not.",
      `Waterfall and force plot: Shapley values, which share the way from the average prediction (${fixed(base, 3)}) to this prediction (${fixed(output, 3)}) among the features. They sum up; LIME's weights do not.`,
    ],
    says: [
      `The model's ${shap.unit} of ${targetName} is ${fixed(output, 3)}${truth === null ? '' : `; the true ${shap.unit === 'probability' ? 'label' : 'value'} is ${truth}`}.`,
      `LIME's largest weights: ${list(weights.slice(0, 3).map(effectText))}. Largest Shapley values: ${list(effects.slice(0, 3).map(effectText))}. Of the three features of each ${whole(shared.length)} ${shared.length === 1 ? 'is' : 'are'} the same.`,
      `LIME's surrogate gives ${fixed(facts.localPrediction, 3)} here, ${fixed(Math.abs(facts.gap), 3)} ${facts.gap > 0 ? 'above' : 'below'} the model, and explains ${percent(facts.r2, 0)} of the weighted variance (R²).`,
      ...facts.warnings.map((w) => `Not certain: ${w}.`),
    ],
    doesNotSay: [
      `A weight and a Shapley value are different quantities: ${signed(weights[0].value)} compares rows inside and outside "${weights[0].condition}", a Shapley value compares with the background rows.`,
      ...facts.notes.map((note) => `Coarse: ${note}.`),
      'Neither says that changing a feature would change the outcome.',
    ],
    footnotes: share
      ? [
          `${percent(share.plain)} of LIME's perturbed rows fall into class ${targetName}${share.weighted === null ? '' : ` (${percent(share.weighted)} weighted by nearness)`}: the paper calls this the prediction percentage; it describes the perturbed rows, not this one.`,
        ]
      : [],
    paper: parts.paper ?? [],
    facts: {
      row,
      truth,
      output,
      base,
      lime: { ...facts.json, weights: weights.map(plainEffect) },
      shap: effects.map(plainEffect),
      sharedOfTopThree: shared.length,
    },
  });
}

const plainEffect = ({ feature, condition, value }: Effect) => ({ feature, condition, value });

function limeEffects(lime: Attribution, at: number, conditions: readonly string[]): Effect[] {
  const d = lime.features.length;
  const values = contiguous(lime.values).data.subarray(at * d, (at + 1) * d);
  return lime.features
    .map((feature, column) => ({ column, feature, condition: conditions[column] ?? feature, value: values[column] }))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
}

function limeFacts(lime: Attribution, at: number) {
  const found = lime.diagnostics[at] ?? {};
  const number = (key: string) => Number(found[key]);
  const texts = (key: string) => strings(found[key]);
  const share = (key: string) => {
    const given = found[key];
    return Array.isArray(given) ? Number(given[given.length === 2 && lime.target === 0 ? 1 : lime.target]) : null;
  };
  const plain = share('neighbourhoodShare');
  return {
    conditions: texts('conditions'),
    warnings: texts('warnings'),
    notes: texts('notes'),
    r2: number('r2'),
    localPrediction: number('localPrediction'),
    gap: number('gap'),
    shares: plain === null ? null : { plain, weighted: share('weightedNeighbourhoodShare') },
    json: found,
  };
}

const strings = (json: Json | undefined): string[] => (Array.isArray(json) ? json.map(String) : []);

function limeRule(lime: Attribution, row: number): string {
  return `Row ${row}; LIME: ${whole(lime.budget ?? 0)} samples drawn like ${whole(lime.background?.rows ?? 0)} training rows, quartile bins, seed ${lime.seed}; unit: ${lime.unit}.`;
}
