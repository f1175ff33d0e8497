import type { Attribution } from '@xai/core';
import { force, waterfall } from '@xai/viz';
import { type Effect, effectsOf, effectText, outputOf, outputText } from '../effects.js';
import { type Figure, figure, type PaperClaim } from '../figure.js';
import type { ReportTable } from '../table.js';
import { fixed, list, signed, whole } from '../words.js';

/** One explained row for `rowFigure`. */
export interface RowParts {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  /** How the row was chosen. */
  readonly rule: string;
  /** Shapley values in which the row was explained. */
  readonly shap: Attribution;
  readonly table: ReportTable;
  readonly row: number;
  readonly targetName: string;
  /** Name of the true class, where it is known. */
  readonly truth: string | null;
  readonly paper?: readonly PaperClaim[];
  /** Said first, and what else is not said. */
  readonly says?: readonly string[];
  readonly doesNotSay?: readonly string[];
}

/** Effects that two decimals can show. */
const VISIBLE = 0.005;

/** Why one row gets its output: waterfall and force plot of its Shapley values. */
export function rowFigure({ shap, table, row, targetName, truth, ...parts }: RowParts): Figure {
  const effects = effectsOf(shap, table, row);
  const { output, base } = outputOf(shap, row);
  const up = effects.filter((e) => e.value > 0);
  const down = effects.filter((e) => e.value < 0);
  const named = (part: readonly Effect[]) =>
    list(
      part
        .filter((e) => Math.abs(e.value) >= VISIBLE)
        .slice(0, 3)
        .map(effectText),
    ) || 'nothing';
  const sum = (part: readonly { value: number }[]) => part.reduce((total, e) => total + e.value, 0);
  const background = shap.background?.rows ?? 0;
  return figure({
    ...parts,
    rule: `${parts.rule} ${ruleWords(shap, row)}`,
    scenes: [waterfall(shap, { row }), force(shap, { row })],
    howToRead: [
      `Start at the average prediction over the ${whole(background)} background rows (${fixed(base, 3)}) and follow the bars to this row's prediction (${fixed(output, 3)}).`,
      'Orange raises the output, blue lowers it. The force plot shows the same numbers on one line: what raises on the left, what lowers on the right, meeting at the prediction.',
    ],
    says: [
      ...(parts.says ?? []),
      `The model's ${shap.unit} of ${targetName} is ${outputText(output, shap.unit)}${truth === null ? '' : `; the true ${shap.unit === 'probability' ? 'label' : 'value'} is ${truth}`}.`,
      `In this model, for this row: raised by ${named(up)}; lowered by ${named(down)}.`,
      `All that raises sums to ${signed(sum(up), 3)}, all that lowers to ${signed(sum(down), 3)}; with the base ${fixed(base, 3)} that gives ${fixed(output, 3)}.`,
    ],
    doesNotSay: [
      ...(parts.doesNotSay ?? []),
      'It does not say that changing a feature would change the outcome, nor even the prediction by that amount: the bars compare this row with the background rows.',
      ...backgroundCaveat(shap, row, effects[0]?.feature),
    ],
    paper: parts.paper ?? [],
    facts: {
      row,
      truth,
      output,
      base,
      backgroundRows: background,
      effects: effects.map((e) => ({ feature: e.feature, condition: e.condition, value: e.value })),
    },
  });
}

/** Method, background and unit of an attribution, with its row. */
export function ruleWords(a: Attribution, row?: number): string {
  const rows = row === undefined ? `${whole(a.rows.length)} rows` : `Row ${row}`;
  const kind = a.error === 'none' ? `exact Shapley values of the ${a.game} game` : `${a.method} values (${a.error})`;
  const background = a.background ? `, ${whole(a.background.rows)} background rows` : '';
  return `${rows}; ${kind}${background}; unit: ${a.unit}.`;
}

function backgroundCaveat(a: Attribution, row: number, feature: string | undefined): string[] {
  const errors = a.backgroundStandardErrors;
  if (!errors || feature === undefined) return [];
  const at = a.rows.indexOf(row) * a.features.length + a.features.indexOf(feature);
  return [
    `Other background rows would give other bars: the standard error from drawing these is ${fixed(Number(errors.data[at]), 3)} for ${feature}.`,
  ];
}
