import { takeRows, twoClasses } from '@xai/core';
import { adult, adultModel, type ModelCard, split, type TableDataset } from '@xai/datasets';
import { open } from '@xai/models';
import { tensor } from '@xai/tensor';
import { chooseRows } from './choose-rows.js';
import { compareMethods } from './compare-methods.js';
import { type DemoFacts, demoFigures, GROUP } from './demo-figures.js';
import { document } from './document.js';
import { positionOf } from './effects.js';
import { explainRows, limeOf, outputsOf, sampleRows, shapleyValues } from './explain.js';
import { HOUSEHOLD } from './impossible.js';
import type { Report, ReportInputs, ReportRun } from './inputs.js';
import { paper } from './paper.js';
import { pickRows } from './table.js';
import { whole } from './words.js';

/** Test rows behind the summary figures, background rows, and rows on which two methods are compared. */
export interface DemoSizes {
  readonly summary: number;
  readonly background: number;
  readonly compared: number;
}

const SIZES: DemoSizes = { summary: 1000, background: 100, compared: 100 };

/** The main job: the Adult network explained, figure by figure, beside what the paper says. */
export async function buildDemo(run: ReportRun = {}, sizes: DemoSizes = SIZES): Promise<Report> {
  const { seed = 0 } = run;
  const [dataset, { bytes, card }] = await Promise.all([adult(), adultModel()]);
  const network = await open(bytes);
  try {
    const inputs = demoInputs(dataset, card, { ...run, seed }, network.predict);
    const facts = await explainDemo(inputs, dataset, card, sizes);
    return await document({
      title: inputs.title,
      lead: lead(card),
      figures: demoFigures(facts),
      seed,
      engine: network.engine,
    });
  } finally {
    network.dispose();
  }
}

function demoInputs(
  dataset: TableDataset,
  card: ModelCard,
  run: ReportRun,
  probability: ReportInputs['predict'],
): ReportInputs {
  const { features, categories, kinds, units, target, data } = dataset;
  return {
    ...run,
    title: 'Who earns more than 50,000 dollars? One network, explained',
    modelName: card.name,
    predict: twoClasses(probability),
    target: 1,
    targetName: dataset.targetNames[1],
    unit: 'probability',
    table: {
      name: 'Adult',
      features,
      categories,
      kinds,
      units,
      labels: target,
      data: tensor(Float32Array.from(data.data), data.shape),
    },
  };
}

/** Everything that the figures are made of. */
async function explainDemo(
  inputs: ReportInputs,
  dataset: TableDataset,
  card: ModelCard,
  sizes: DemoSizes,
): Promise<DemoFacts> {
  const { table, seed = 0 } = inputs;
  const { train, test } = split(dataset.data.shape[0], card.split);
  const output = await outputsOf(inputs, test);
  const rows = chooseRows(test, output, dataset.target);
  const summary = sampleRows(test, sizes.summary, seed);
  const background = sampleRows(train, sizes.background, seed + 1);
  const backgroundRows = pickRows(table, background);
  const training = pickRows(table, train);
  const explained = Int32Array.from(new Set([...Object.values(rows), ...summary]));
  const all = await shapleyValues(inputs, backgroundRows, explained, 'exact Shapley values');
  const household = { [GROUP]: HOUSEHOLD };
  return {
    dataset,
    card,
    table,
    test,
    output,
    rows,
    background,
    seed,
    all,
    shap: takeRows(
      all,
      Array.from(summary, (row) => positionOf(all, row)),
    ),
    lime: await explainRows(limeOf(inputs, training), inputs, [rows.instance], 'LIME'),
    grouped: await shapleyValues(inputs, backgroundRows, summary, 'household as one feature', household),
    compared: await compareMethods(inputs, {
      training,
      rows: sampleRows(summary, sizes.compared, seed),
      backgrounds: [backgroundRows, pickRows(table, sampleRows(train, sizes.background, seed + 2))],
      seeds: [seed, seed + 1],
    }),
  };
}

function lead(card: ModelCard): string[] {
  return [
    `A small network (${whole(card.parameters)} parameters) guesses from twelve census answers whether a person earns more than 50,000 dollars. This page explains its guesses with LIME and with exact Shapley values, on people it was not trained on.`,
    `It follows the tabular half of the paper "${paper.name}" figure by figure. What is written under "What it says" is computed from the numbers of this page; the paper's own statements stand beside it, each with a verdict: agrees, differs, or cannot be said.`,
    'Explanations describe this model. They do not say what causes income, and not whether the model is right or fair.',
  ];
}
