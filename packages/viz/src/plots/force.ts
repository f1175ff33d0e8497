import { oneRow, only, type Source } from '../attribution.js';
import { linearScale, topAxis } from '../axis.js';
import { forceNames } from '../force-names.js';
import { forceOutcomes } from '../force-outcomes.js';
import { forceUnits } from '../force-units.js';
import { signedFormat } from '../format.js';
import { heading, type PlotOptions } from '../heading.js';
import { featureLabel } from '../labels.js';
import { forceSegments } from '../layout/force-segments.js';
import { byMagnitude } from '../layout/top-features.js';
import { signLegend } from '../legends.js';
import { rule, text } from '../marks.js';
import { additive } from '../not-explained.js';
import { arrow } from '../path.js';
import type { Mark, Scene } from '../scene.js';
import { baseSymbol, baseWords, originWords } from '../words.js';

/** How a force plot is drawn. */
export interface ForceOptions extends PlotOptions {
  /** Values below this share of the summed |values| get no label, 0 to 1; the three largest always do. @default 0.05 */
  readonly threshold?: number;
  /** 'logit' writes axis, base and output as probabilities, for values in log-odds. @default 'identity' */
  readonly link?: 'identity' | 'logit';
  /** For values that do not sum to the output: push with what is left instead of refusing. @default false */
  readonly notExplained?: boolean;
}

const BAR = 36;
const LABELS = 3;

/**
 * One row: what raises the output pushes from the left, what lowers it from the right, the largest nearest to f(x).
 * Labels never collide; maxDisplay bounds their number. @default all. As shap's force plot (Lundberg et al. 2018).
 * Throws RangeError for values that do not sum to the output, unless `notExplained`.
 */
export function force(source: Source, options: ForceOptions = {}): Scene {
  const a = additive(only(source, 'force'), 'force', options.notExplained);
  const one = oneRow(a, options.row);
  const { row, values, data, base, output } = one;
  const { width = 960, threshold = 0.05, maxDisplay = Infinity } = options;
  const segments = forceSegments(values, output);
  const signed = signedFormat(values);
  const units = forceUnits(a, one, options.link);
  const title = `What pushes the ${units.words} to ${units.write(output)}`;
  const head = heading(title, originWords(a, row), options, width);
  const ends = [base, output, ...segments.map((s) => s.from)];
  const scale = linearScale(Math.min(...ends), Math.max(...ends), 24, width - 24);
  const total = segments.reduce((sum, s) => sum + Math.abs(s.value), 0);
  const chosen = byMagnitude(segments.map((s) => s.value))
    .filter((k, rank) => rank < LABELS || Math.abs(segments[k].value) >= threshold * total)
    .slice(0, maxDisplay);
  const full = (j: number): string => featureLabel(a, j, data[j], Infinity).full;
  const named = chosen.map((k) => {
    const { feature: j, value, from, to } = segments[k];
    const label = featureLabel(a, j, data[j], 240);
    return { at: scale((from + to) / 2), label, value: signed(value), falls: value < 0 };
  });
  const top = head.height + 58;
  const names = forceNames(named, top + BAR, width);
  const bottom = top + BAR + names.height + 12;
  const outcomes = forceOutcomes(a, one, units, scale, top - 38);
  const rest = segments.length - named.length;
  const marks: Mark[] = [
    ...head.marks,
    ...topAxis(scale, top - 6, units.ticks?.(scale)),
    ...outcomes.marks,
    ...segments.map(({ feature, value, from, to }): Mark => {
      const key = { row, feature: a.features[feature] };
      const d = arrow(scale(from), scale(to), top, BAR, 7, true);
      const fill = value < 0 ? 'negative' : 'positive';
      return { kind: 'path', d, fill, stroke: 'surface', key, label: `${full(feature)}: ${signed(value)}` };
    }),
    rule(scale(base), top - 6, scale(base), top + BAR + 6, 'muted', [3, 2]),
    rule(scale(output), top - 6, scale(output), top + BAR + 6, 'ink'),
    ...names.marks,
    ...signLegend(24, bottom, [...(rest ? [`${rest} smaller without a label`] : []), ...units.notes].join(', ')),
    text(width - 24, bottom, `${baseSymbol(a)}: ${baseWords(a)}`, { anchor: 'end', fill: 'muted' }),
  ];
  const rows = segments.map(({ feature, value }) => [full(feature), value] as const);
  const listed = rows.map(([name, value]) => `${name}: ${signed(value)}`).join('; ');
  return {
    width,
    height: bottom + 16,
    title,
    desc: `${originWords(a, row)}. ${outcomes.words}. ${listed}.`,
    marks,
    table: { columns: ['Feature', 'Contribution'], rows: [[baseSymbol(a), base], ...rows, ['f(x)', output]] },
  };
}
