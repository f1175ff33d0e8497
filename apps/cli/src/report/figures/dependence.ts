import type { Attribution } from '@xai/core';
import { contiguous } from '@xai/tensor';
import { dependence } from '@xai/viz';
import { bootstrap, interval95 } from '../bootstrap.js';
import { type Figure, figure, type PaperClaim } from '../figure.js';
import { type ReportTable, valueName } from '../table.js';
import { type BinnedMean, type Trend, trend } from '../trend.js';
import { fixed, percent, signed, whole } from '../words.js';
import { ruleWords } from './row.js';

/** What a dependence figure is made of. */
export interface DependenceParts {
  readonly id: string;
  readonly label: string;
  readonly rule: string;
  readonly shap: Attribution;
  readonly table: ReportTable;
  readonly feature: string;
  /** The feature of the colour. @default none is said, viz chooses */
  readonly color?: string;
  readonly seed: number;
  readonly paper?: readonly PaperClaim[];
}

/** Share of resamples that must put the peak inside the range before it is called one. */
const SURE = 0.95;

/** Shapley values of one feature over its values, coloured by another. */
export function dependenceFigure(given: DependenceParts): Figure {
  const { shap, table, feature, color, seed, paper, ...parts } = given;
  const column = shap.features.indexOf(feature);
  const x = columnOf(shap.data, shap, column);
  const y = columnOf(shap.values, shap, column);
  const nominal = table.kinds[feature] === 'nominal';
  const found = nominal ? null : trend(x, y, seed);
  const name = (v: number) => valueName(table, column, v);
  const unit = table.units[feature] ? ` (${table.units[feature]})` : '';
  const high = color === undefined || !found ? null : byColour(given, x, y, found);
  return figure({
    ...parts,
    title: color === undefined ? `Shapley values of ${feature}` : `Shapley values of ${feature}, by ${color}`,
    rule: `${parts.rule} ${ruleWords(shap)}`,
    scenes: [dependence(shap, { feature, ...(color === undefined ? {} : { color }) })],
    howToRead: [
      `Each dot is one row: its ${feature}${unit} across, what ${feature} adds to its prediction upwards. ${color === undefined ? 'Colour is the feature that seems to change the effect most, named at the picture.' : `Colour is the row's ${color}.`}`,
      'Dots that stand above each other have the same value but different contributions: there other features change the effect.',
    ],
    says: [...(found ? trendWords(found, feature, name) : []), ...(high ? [high.text] : [])],
    doesNotSay: [
      `It does not say what would happen if somebody's ${feature} changed: rows with other values differ in other features as well.`,
      ...(found && found.peakInside < SURE
        ? [
            `A highest point inside the range is not certain (${percent(found.peakInside, 0)} of resamples), so none is claimed.`,
          ]
        : []),
    ],
    footnotes: [
      'Bins hold about equally many rows; intervals and the certainty of a peak from 500 seeded bootstrap resamples of the rows.',
    ],
    paper: paper ?? [],
    facts: {
      feature,
      color: color ?? null,
      rows: shap.rows.length,
      ...(found
        ? {
            spearman: found.spearman,
            interval: found.interval,
            bins: found.bins.map((b) => ({ ...b })),
            peak: { ...found.peak },
            peakInside: found.peakInside,
          }
        : {}),
      ...(high ? { byColour: high.facts } : {}),
    },
  });
}

function trendWords(found: Trend, feature: string, name: (v: number) => string): string[] {
  const { spearman, interval, bins, peak, peakInside } = found;
  const [first, last] = [bins[0], bins[bins.length - 1]];
  const at = ({ from, to, mean }: BinnedMean) =>
    `${signed(mean)} for ${from === to ? name(from) : `${name(from)} to ${name(to)}`}`;
  const rank = `rank correlation ${signed(spearman)}, 95 % interval ${signed(interval[0])} to ${signed(interval[1])}`;
  const start = `In this model, on average, the contributions of ${feature}`;
  if (peakInside >= SURE) {
    return [
      `${start} go from ${at(first)} to ${at(peak)}, their highest, and back to ${at(last)}; ${percent(peakInside, 0)} of resamples put the highest bin inside the range.`,
      `Over the whole range: ${rank}.`,
    ];
  }
  const direction = interval[0] > 0 ? 'rise' : interval[1] < 0 ? 'fall' : 'neither rise nor fall surely';
  return [`${start} ${direction} with its value: from ${at(first)} to ${at(last)} (${rank}).`];
}

/** Do rows of like x but with a higher colour value (above the median) get more? The difference within the bins of x. */
function byColour(
  { shap, table, feature, color = '', seed }: DependenceParts,
  x: Float64Array,
  y: Float64Array,
  found: Trend,
) {
  const shade = shap.features.indexOf(color);
  const c = columnOf(shap.data, shap, shade);
  const cut = Float64Array.from(c).sort()[c.length >> 1];
  const above = Uint8Array.from(c, (v) => Number(v > cut));
  const count = above.reduce((sum, v) => sum + v, 0);
  if (count === 0 || table.kinds[color] === 'nominal') return null;
  const rest = y.map((v, i) => v - (found.bins.find(({ to }) => x[i] <= to)?.mean ?? 0));
  const difference = (rows: Iterable<number>) => {
    const sums = [0, 0];
    const counts = [0, 0];
    for (const i of rows) {
      sums[above[i]] += rest[i];
      counts[above[i]]++;
    }
    return sums[1] / counts[1] - sums[0] / counts[0];
  };
  const mean = difference(x.keys());
  const interval = interval95(bootstrap(x.length, seed, difference).filter(Number.isFinite));
  const group = `those with ${color} above ${valueName(table, shade, cut)} (${whole(count)})`;
  const range = `95 % interval ${signed(interval[0], 3)} to ${signed(interval[1], 3)}`;
  const sure = interval[0] > 0 || interval[1] < 0;
  return {
    text: sure
      ? `Among rows of like ${feature}, ${group} get ${fixed(Math.abs(mean), 3)} ${mean > 0 ? 'more' : 'less'} on average than the others (${range}).`
      : `Among rows of like ${feature}, ${group} get neither surely more nor less than the others (${signed(mean, 3)}, ${range}).`,
    facts: { color, cut, above: count, difference: mean, interval },
  };
}

function columnOf(t: Attribution['values'], a: Attribution, column: number): Float64Array {
  const { data } = contiguous(t);
  return Float64Array.from(a.rows, (_, i) => data[i * a.features.length + column]);
}
