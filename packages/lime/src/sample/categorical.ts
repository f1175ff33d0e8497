import type { CodedFeature, Draws } from './feature.js';
import { type Frequencies, frequencies } from './frequencies.js';
import { type OutcomeTable, outcomeTable, unit } from './outcome-table.js';

/** How a categorical feature, or a group of columns, describes itself. */
export interface CategoricalText {
  /** The condition that a row of these values meets. */
  condition(row: ArrayLike<number>): string;
  value(row: ArrayLike<number>): number;
  readonly categories?: readonly string[];
}

/**
 * A feature of one column or of several that move together, sampled by the (joint) frequencies of its values in the
 * training rows; the surrogate sees 1 where all its columns equal the explained row's.
 * training: [columns][n], the training values of `columns`.
 */
export function categorical(
  name: string,
  columns: readonly number[],
  training: readonly Float64Array[],
  text: CategoricalText,
): CodedFeature {
  const found = frequencies(training);
  const code = (row: ArrayLike<number>) => found.indexOf((c) => row[columns[c]]);
  const draw = sampler(found, columns);
  return {
    name,
    columns,
    ...text,
    code,
    notes: (row) =>
      code(row) < 0
        ? [`${text.condition(row)} does not occur in the training rows: no sample supports its weight`]
        : [],
    draw,
  };
}

function sampler({ values, shares }: Frequencies, columns: readonly number[]): CodedFeature['draw'] {
  const outcomes = outcomeTable(shares);
  const [first, ...rest] = columns.map((column, c) => ({ column, list: Float64Array.from(values, (v) => v[c]) }));
  return (draws, codes, start) => {
    drawOutcomes(draws, outcomes, codes, start, first.list, first.column);
    const { words, table, columns: width } = draws;
    for (const { column, list } of rest) {
      for (let i = 0, at = column; i < words.length; i++, at += width) table[at] = list[codes[start + i]];
    }
  };
}

function drawOutcomes(
  { random, words, late, table, columns }: Draws,
  { several, shift, outcome, find }: OutcomeTable,
  codes: Int32Array,
  start: number,
  list: Float64Array,
  column: number,
): void {
  random.words(words);
  let count = 0;
  for (let i = 0, at = column; i < words.length; i++, at += columns) {
    const code = outcome[words[i] >>> shift];
    if (code === several) late[count++] = i;
    else {
      codes[start + i] = code;
      table[at] = list[code];
    }
  }
  for (const i of late.subarray(0, count)) {
    codes[start + i] = find(unit(words[i]));
    table[column + i * columns] = list[codes[start + i]];
  }
}
