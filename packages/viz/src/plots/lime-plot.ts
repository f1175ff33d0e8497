import { oneRow, only, orderOf, type Source, valueText } from '../attribution.js';
import { bottomAxis } from '../axis.js';
import { signedBar } from '../bars.js';
import { outcomeFormat, signedFormat } from '../format.js';
import { heading, type PlotOptions } from '../heading.js';
import { plainLabel } from '../labels.js';
import { fitDomain } from '../layout/fit-domain.js';
import { byMagnitude } from '../layout/top-features.js';
import { signHeads } from '../legends.js';
import { hiddenWords, limeFacts } from '../lime-facts.js';
import { text } from '../marks.js';
import { outputRange } from '../output-range.js';
import { classNames, probabilities } from '../probabilities.js';
import type { Mark, Scene } from '../scene.js';
import { SIGNED_ROW, signedRows } from '../signed-rows.js';
import { valueTable } from '../value-table.js';
import { originWords, outputWords, valueWords } from '../words.js';
import { wrap } from '../wrap.js';

/** How LIME's picture is drawn. */
export interface LimePlotOptions extends PlotOptions {
  /** The model's own probability of each class. @default from the diagnostics, else from the output */
  readonly probabilities?: readonly number[];
  /** @default 'not X' and X for two classes of which X is explained, else by number */
  readonly classNames?: readonly string[];
}

/**
 * LIME's three parts: what the model itself says, the surrogate's weights under their conditions, the row's values; below
 * them how well the surrogate fits. Whiskers are 95 % intervals of the sampling. maxDisplay @default 10 (Ribeiro et al. 2016).
 */
export function limePlot(source: Source, options: LimePlotOptions = {}): Scene {
  const a = only(source, 'limePlot');
  const { row, position, values, data, standardErrors, output } = oneRow(a, options.row);
  const { width = 1040, maxDisplay = 10 } = options;
  const facts = limeFacts(a, position, output);
  const weighted = orderOf(a, options.order, byMagnitude(values)).filter((j) => values[j] !== 0);
  const shown = weighted.slice(0, maxDisplay);
  const signed = signedFormat(shown.map((j) => values[j]));
  const words = outcomeFormat(values, output)(output);
  const title = `Why the ${outputWords(a)} is ${words}: what the surrogate says`;
  const head = heading(title, originWords(a, row), options, width);
  const top = head.height + 26;
  const shares = options.probabilities ?? facts.outputs;
  const names = classNames(a, options.classNames, shares?.length);
  const table = width - 20 - 0.22 * width;
  const place = { x: 20, y: top, width: 0.21 * width };
  const panel = shares
    ? probabilities({ names, values: shares, target: a.target, ...place })
    : facts.range && outputRange({ range: facts.range, output, words, ...place });
  const from = panel ? 20 + place.width + 36 : 20;
  const conditions = shown.map((j) => facts.conditions?.[j] ?? `${a.features[j]} = ${valueText(a, j, data[j])}`);
  const rows = shown.map((j, i) => ({
    name: plainLabel(conditions[i], 0.48 * (table - 32 - from)),
    bar: signedBar(0, values[j], signed, standardErrors?.[j]),
    key: { row, feature: a.features[j] },
  }));
  const left = from + rows.reduce((most, { name }) => Math.max(most, name.width), 0);
  const scale = fitDomain(rows.length ? rows.map(({ bar }) => bar) : [signedBar(0, 0, signed)], left + 12, table - 32);
  const bottom = top + SIGNED_ROW * shown.length;
  const lines = shown.map((j) => ({
    feature: a.features[j],
    value: valueText(a, j, data[j]),
    fill: values[j] < 0 ? 'negative' : 'positive',
  }));
  const foot = Math.max(bottom + 66, top + (panel?.height ?? 0) + 24);
  const sentences = [...hiddenWords(weighted.length - shown.length, shown.length), ...facts.notes];
  const notes = sentences.flatMap((sentence) => wrap(sentence, width - 40, 11.5));
  const marks: Mark[] = [
    ...head.marks,
    ...(panel ? [text(20, top - 8, 'The model itself', { weight: 600 }), ...panel.marks] : []),
    signHeads(scale(0), top - 8, left, table - 16),
    ...bottomAxis({ scale, y: bottom + 4, top, label: `${valueWords(a)} on the ${outputWords(a)}` }),
    ...signedRows(rows, scale, left, top),
    text(table, top - 8, "The row's values", { weight: 600 }),
    ...valueTable(lines, table, top, 0.22 * width, SIGNED_ROW),
    ...notes.map((note, i) => text(20, foot + 17 * i, note, { size: 11.5, fill: 'muted' })),
  ];
  return {
    width,
    height: foot + 17 * notes.length,
    title,
    desc: `${originWords(a, row)}. ${rows.map(({ name, bar }) => `${name.full}: ${bar.caption}`).join('; ')}. ${facts.notes.join(' ')}`,
    marks,
    table: {
      columns: ['Condition', 'Weight', 'Feature', 'Value'],
      rows: shown.map((j, i) => [conditions[i], values[j], lines[i].feature, lines[i].value]),
    },
  };
}
