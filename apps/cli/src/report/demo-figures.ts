import type { Attribution } from '@xai/core';
import type { ModelCard, TableDataset } from '@xai/datasets';
import type { ChosenRows } from './choose-rows.js';
import type { Compared } from './compare-methods.js';
import type { Figure, PaperClaim } from './figure.js';
import { agreementFigure } from './figures/agreement.js';
import { barFigure } from './figures/bar.js';
import { beeswarmFigure } from './figures/beeswarm.js';
import { dataFigure } from './figures/data.js';
import { dependenceFigure } from './figures/dependence.js';
import { groupedFigure } from './figures/grouped.js';
import { instanceFigure } from './figures/instance.js';
import { modelCardFigure } from './figures/model-card.js';
import { rowFigure } from './figures/row.js';
import { impossibleShare, realContradictions } from './impossible.js';
import {
  accuracyClaim,
  chosenClaim,
  paper,
  percentageClaim,
  predictionClaim,
  rowsClaim,
  sameFigureClaim,
} from './paper.js';
import type { ReportTable } from './table.js';
import { fixed, percent, whole } from './words.js';

/** Name of Marital Status, Relationship and Sex as one feature. */
export const GROUP = 'Household';

/** Everything that the demo's figures are made of. */
export interface DemoFacts {
  readonly dataset: TableDataset;
  readonly card: ModelCard;
  readonly table: ReportTable;
  readonly test: Int32Array;
  /** [test rows]: the model's probability. */
  readonly output: Float64Array;
  readonly rows: ChosenRows;
  readonly background: Int32Array;
  readonly seed: number;
  /** Shapley values of the chosen rows and of the summary's. */
  readonly all: Attribution;
  /** Shapley values of the summary's rows. */
  readonly shap: Attribution;
  /** LIME of the paper's instance. */
  readonly lime: Attribution;
  /** Shapley values with the household as one player. */
  readonly grouped: Attribution;
  readonly compared: Compared;
}

/** The demo's figures, in the paper's order. */
export function demoFigures(facts: DemoFacts): Figure[] {
  const { dataset, card, table, test } = facts;
  return [
    dataFigure({
      table,
      origin: `${dataset.origin}; licence ${dataset.licence}`,
      shown: test.length,
      shownAs: 'which the network was not trained on',
      positives: { name: dataset.targetNames[1], rows: dataset.target.reduce((a, b) => a + b) },
      paper: [rowsClaim(table.data.shape[0])],
    }),
    modelCardFigure(card, [accuracyClaim(card)]),
    instance(facts),
    ...summaries(facts),
    ...singleRows(facts),
    ...dependences(facts),
    wrong(facts),
    household(facts),
    agreementFigure({ id: 'agreement', label: 'Do LIME and SHAP agree?', compared: facts.compared }),
  ];
}

const probability = ({ output, test }: DemoFacts, row: number) => output[test.indexOf(row)];
const truth = ({ dataset }: DemoFacts, row: number) => dataset.targetNames[dataset.target[row]];
const one = ({ all, table, dataset }: DemoFacts) => ({ shap: all, table, targetName: dataset.targetNames[1] });
const many = ({ shap, table, dataset, test, seed }: DemoFacts) => ({
  shap,
  table,
  targetName: dataset.targetNames[1],
  rule: `Drawn from the ${whole(test.length)} test rows with seed ${seed}:`,
});

function instance(facts: DemoFacts): Figure {
  const row = facts.rows.instance;
  const p = probability(facts, row);
  const share = facts.lime.diagnostics[0]?.neighbourhoodShare;
  return instanceFigure({
    ...one(facts),
    id: 'figure-1',
    label: 'Figure I',
    title: "The paper's instance, by LIME and by Shapley values",
    rule: 'The instance that the paper explains.',
    row,
    truth: truth(facts, row),
    lime: facts.lime,
    classNames: facts.dataset.targetNames,
    paper: [percentageClaim(p, Array.isArray(share) ? Number(share[1]) : null)],
  });
}

function summaries(facts: DemoFacts): Figure[] {
  return [
    beeswarmFigure({ ...many(facts), id: 'figure-2', label: 'Figure II', paper: [sameFigureClaim('Figure II')] }),
    barFigure({
      ...many(facts),
      id: 'figure-3',
      label: 'Figure III',
      seed: facts.seed,
      paper: [sameFigureClaim('Figure III')],
    }),
  ];
}

function singleRows(facts: DemoFacts): Figure[] {
  const { rows } = facts;
  const near = (row: number, id: string, label: string, value: number) =>
    rowFigure({
      ...one(facts),
      id,
      label,
      title: `A prediction near ${fixed(value)}`,
      rule: `The test row whose prediction is nearest to the paper's ${fixed(value)}.`,
      row,
      truth: truth(facts, row),
      paper: [chosenClaim(label, value, probability(facts, row))],
    });
  return [
    near(rows.low, 'figure-4', 'Figure IV', paper.low),
    near(rows.high, 'figure-5', 'Figure V', paper.high),
    rowFigure({
      ...one(facts),
      id: 'figure-5-row',
      label: "Figure V, the paper's row",
      title: 'Age 50 and a capital gain of 3,103 dollars',
      rule: "The row that the paper's Figure V shows.",
      row: rows.highRow,
      truth: truth(facts, rows.highRow),
      paper: [predictionClaim('Figure V', paper.high, probability(facts, rows.highRow))],
    }),
  ];
}

function dependences(facts: DemoFacts): Figure[] {
  const drawn: [string, string, string, string?][] = [
    ['figure-6', 'Figure VI', 'Education-Num'],
    ['figure-7', 'Figure VII', 'Age', 'Capital Gain'],
    ['figure-8', 'Figure VIII', 'Age', 'Education-Num'],
  ];
  return drawn.map(([id, label, feature, color]) => {
    const paper: PaperClaim[] = [sameFigureClaim(label)];
    return dependenceFigure({ ...many(facts), id, label, feature, color, seed: facts.seed, paper });
  });
}

function wrong(facts: DemoFacts): Figure {
  const row = facts.rows.wrong;
  const { dataset, output, test } = facts;
  const confident = output.filter((p, i) => Math.abs(p - dataset.target[test[i]]) >= 0.9).length;
  return rowFigure({
    ...one(facts),
    id: 'wrong',
    label: 'Confidently wrong',
    title: 'The test row on which the model is most wrong',
    rule: 'The test row whose probability is furthest from its label; the first of equals.',
    row,
    truth: truth(facts, row),
    says: [
      `Here the model is wrong. On ${whole(confident)} of the ${whole(facts.test.length)} test rows (${percent(confident / facts.test.length)}) its probability is at least 0.9 away from the label.`,
    ],
    doesNotSay: ['An explanation tells why the model says something, not whether it is right.'],
  });
}

function household(facts: DemoFacts): Figure {
  const { table, shap, background, grouped } = facts;
  const rows = Int32Array.from(shap.rows);
  return groupedFigure({
    rule: many(facts).rule,
    id: 'grouped',
    label: 'One household, one bar',
    grouped,
    single: shap,
    name: GROUP,
    impossible: {
      apart: impossibleShare(table, rows, background),
      together: impossibleShare(table, rows, background, true),
      ...realContradictions(table),
    },
  });
}
