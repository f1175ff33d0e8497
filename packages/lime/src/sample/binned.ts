import { searchSorted, truncatedNormal } from '@xai/tensor';
import { type BinStatistics, binStatistics } from './bin-statistics.js';
import type { CodedFeature, Draws } from './feature.js';
import { type OutcomeTable, outcomeTable, unit } from './outcome-table.js';
import { quadraticCells } from './quadratic-cells.js';
import { twoDecimals } from './two-decimals.js';

/** A bin this large a part of the column's range is worth a note. */
const COARSE = 0.75;

/**
 * A numeric column cut into bins: a sample's bin by the training frequencies, its value by a normal with the bin's mean
 * and standard deviation, truncated to the bin. Ribeiro et al. 2016, as in Python lime's discretizers.
 * values: the training column [n]; edges as `binStatistics` takes them. A bin of equal training values gives that value;
 * under parity 'lime' a bin whose limits coincide gives (limit - mean) / SD, which is 0, as Python lime does.
 */
export function binned(
  name: string,
  column: number,
  values: Float64Array,
  edges: ArrayLike<number>,
  parity?: 'lime',
): CodedFeature {
  const statistics = binStatistics(values, edges);
  const names = binNames(name, statistics.edges);
  const { mins, maxs, lowest, highest } = statistics;
  const code = (row: ArrayLike<number>) => searchSorted(statistics.edges, row[column]);
  const range = maxs[maxs.length - 1] - mins[0];
  const bins = outcomeTable(statistics.frequencies);
  const quantile = binQuantile(statistics, bins, parity);
  const cells = quadraticCells(bins, quantile);
  return {
    name,
    columns: [column],
    value: (row) => row[column],
    condition: (row) => names[code(row)],
    code,
    notes(row) {
      const k = code(row);
      return highest[k] - lowest[k] > COARSE * range
        ? [`${names[k]}: all values from ${lowest[k]} to ${highest[k]} are one bin`]
        : [];
    },
    draw: (draws, codes, start) => drawBins(draws, bins, cells, quantile, column, codes, start),
  };
}

/** The value at u in [0, 1) of the whole column's distribution, which must lie in bin k. */
function binQuantile({ means, stds, mins, maxs, lowest, highest }: BinStatistics, bins: OutcomeTable, parity?: 'lime') {
  const quantiles = Array.from(means, (mean, k) => {
    if (parity === 'lime' && mins[k] === maxs[k]) return () => (mins[k] - mean) / stds[k];
    return lowest[k] === highest[k] ? () => lowest[k] : truncatedNormal(mean, stds[k], mins[k], maxs[k]);
  });
  return (u: number, k: number): number => quantiles[k](bins.within(u, k));
}

function drawBins(
  { random, words, late, table, columns }: Draws,
  { several, shift, outcome, find }: OutcomeTable,
  cells: Float64Array,
  quantile: (u: number, k: number) => number,
  column: number,
  codes: Int32Array,
  start: number,
): void {
  random.words(words);
  const inCell = 2 ** shift - 1;
  const part = 2 ** -shift;
  let count = 0;
  for (let i = 0, at = column; i < words.length; i++, at += columns) {
    const word = words[i];
    const cell = word >>> shift;
    const code = outcome[cell];
    if (code === several) late[count++] = i;
    else {
      const f = ((word & inCell) + 0.5) * part;
      const c = 3 * cell;
      codes[start + i] = code;
      table[at] = cells[c] + f * (cells[c + 1] + f * cells[c + 2]);
    }
  }
  for (const i of late.subarray(0, count)) {
    const u = unit(words[i]);
    codes[start + i] = find(u);
    table[column + i * columns] = quantile(u, codes[start + i]);
  }
}

/** Names of the bins between ascending edges: `Age <= 28.00`, `28.00 < Age <= 37.00`, ..., `Age > 48.00`. */
export function binNames(name: string, edges: ArrayLike<number>): string[] {
  const text = Array.from(edges, twoDecimals);
  return [
    `${name} <= ${text[0]}`,
    ...text.slice(1).map((edge, i) => `${text[i]} < ${name} <= ${edge}`),
    `${name} > ${text[text.length - 1]}`,
  ];
}
