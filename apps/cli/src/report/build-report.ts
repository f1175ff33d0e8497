import { featureOrder, meanAbs, takeRows } from '@xai/core';
import { compareMethods } from './compare-methods.js';
import { document } from './document.js';
import { positionOf } from './effects.js';
import { explainRows, limeOf, outputsOf, sampleRows, shapleyValues } from './explain.js';
import type { Figure } from './figure.js';
import { agreementFigure } from './figures/agreement.js';
import { barFigure } from './figures/bar.js';
import { beeswarmFigure } from './figures/beeswarm.js';
import { dataFigure } from './figures/data.js';
import { dependenceFigure } from './figures/dependence.js';
import { instanceFigure } from './figures/instance.js';
import { rowFigure } from './figures/row.js';
import type { Report, ReportInputs } from './inputs.js';
import { pickRows } from './table.js';
import { list } from './words.js';

/** Rows behind the summary figures, background rows, compared rows, and dependence figures. */
const SIZES = { summary: 500, background: 100, compared: 50, dependence: 3 } as const;

/**
 * A report of any model on any table: data, one row by LIME and Shapley values, the highest and the lowest prediction,
 * summary, bars, dependence of the largest features, agreement. Throws RangeError for a table without rows.
 */
export async function buildReport(inputs: ReportInputs): Promise<Report> {
  const { table, targetName, seed = 0 } = inputs;
  const n = table.data.shape[0];
  if (n === 0) throw new RangeError('report: a table needs at least one row: 0 rows');
  const rows = inputs.rows ?? Int32Array.from({ length: n }, (_, i) => i);
  const training = inputs.background ?? pickRows(table, unexplained(rows, n));
  const output = await outputsOf(inputs, rows);
  const chosen = chooseRows(rows, output);
  const summary = sampleRows(rows, SIZES.summary, seed);
  const explained = Int32Array.from(new Set([...Object.values(chosen), ...summary]));
  const background = (shift: number) => {
    const all = Int32Array.from({ length: training.shape[0] }, (_, i) => i);
    return pickRows({ data: training }, sampleRows(all, SIZES.background, seed + shift));
  };
  const all = await shapleyValues(inputs, background(1), explained, 'Shapley values');
  const shap = takeRows(
    all,
    Array.from(summary, (row) => positionOf(all, row)),
  );
  const lime = await explainRows(limeOf(inputs, training), inputs, [chosen.middle], 'LIME');
  const name = targetName ?? (inputs.unit === 'probability' ? `class ${inputs.target}` : `output ${inputs.target}`);
  const truth = (row: number) => (table.labels ? String(table.labels[row]) : null);
  const one = { shap: all, table, targetName: name };
  const rule = `${summary.length === rows.length ? 'All' : `${summary.length} of the`} ${rows.length} explained rows${summary.length === rows.length ? '.' : `, drawn with seed ${seed}.`}`;
  const many = { shap, table, targetName: name, rule };
  const figures: Figure[] = [
    dataFigure({ table, origin: null, shown: rows.length, shownAs: 'those that were asked for', positives: null }),
    instanceFigure({
      ...one,
      id: 'instance',
      label: 'One row, two methods',
      title: 'The row with the middle prediction',
      rule: 'The row whose prediction is the median.',
      row: chosen.middle,
      truth: truth(chosen.middle),
      lime,
      classNames: null,
    }),
    rowFigure({
      ...one,
      id: 'highest',
      label: 'One row',
      title: 'The highest prediction',
      rule: 'The explained row with the highest prediction; the first of equals.',
      row: chosen.highest,
      truth: truth(chosen.highest),
    }),
    rowFigure({
      ...one,
      id: 'lowest',
      label: 'One row',
      title: 'The lowest prediction',
      rule: 'The explained row with the lowest prediction; the first of equals.',
      row: chosen.lowest,
      truth: truth(chosen.lowest),
    }),
  ];
  if (summary.length > 1) {
    figures.push(
      beeswarmFigure({ ...many, id: 'summary', label: 'All rows' }),
      barFigure({ ...many, id: 'bar', label: 'All rows', seed }),
    );
    const means = meanAbs(shap);
    for (const j of featureOrder(shap)
      .filter((each) => means[each] > 0)
      .slice(0, SIZES.dependence)) {
      figures.push(
        dependenceFigure({ ...many, id: `dependence-${j}`, label: 'Dependence', feature: table.features[j], seed }),
      );
    }
    const compared = await compareMethods(inputs, {
      training,
      rows: sampleRows(summary, SIZES.compared, seed),
      backgrounds: [background(1), background(2)],
      seeds: [seed, seed + 1],
    });
    if (table.features.length > 3)
      figures.push(agreementFigure({ id: 'agreement', label: 'Do LIME and SHAP agree?', compared }));
  }
  const lead = [
    `What ${inputs.modelName} makes of ${table.name}: ${rows.length} rows, ${table.features.length} features (${list(table.features.slice(0, 6))}${table.features.length > 6 ? ', ...' : ''}).`,
    'Explanations describe this model. They do not say what causes what, and not whether the model is right or fair.',
  ];
  return document({ title: inputs.title, lead, figures, seed, engine: null });
}

function unexplained(rows: Int32Array, n: number): Int32Array {
  const shown = new Set(rows);
  const rest = Int32Array.from({ length: n }, (_, i) => i).filter((i) => !shown.has(i));
  return rest.length ? rest : rows;
}

function chooseRows(rows: Int32Array, output: Float64Array) {
  const order = [...output.keys()].sort((a, b) => output[a] - output[b] || a - b);
  const highest = output.indexOf(output[order[order.length - 1]]);
  return { middle: rows[order[(order.length - 1) >> 1]], highest: rows[highest], lowest: rows[order[0]] };
}
