import { oneRow, only, orderOf, type Source } from '../attribution.js';
import { bottomAxis } from '../axis.js';
import { caption, signedBar, whisker } from '../bars.js';
import { outcomeFormat, signedFormat } from '../format.js';
import { heading, type PlotOptions } from '../heading.js';
import { featureLabel, restLabel } from '../labels.js';
import { fitDomain } from '../layout/fit-domain.js';
import { byMagnitude } from '../layout/top-features.js';
import { waterfallSteps } from '../layout/waterfall-steps.js';
import { signLegend } from '../legends.js';
import { centred, rule, text } from '../marks.js';
import { additive } from '../not-explained.js';
import { arrow } from '../path.js';
import type { Mark, Scene } from '../scene.js';
import { baseSymbol, baseWords, originWords, outputWords } from '../words.js';

/** How a waterfall is drawn. */
export interface WaterfallOptions extends PlotOptions {
  /** For values that do not sum to the output: show what is left as a bar of its own instead of refusing. @default false */
  readonly notExplained?: boolean;
}

const ROW = 32;

/**
 * One row from the base to its output: a bar for each feature's value, the largest on top, the sum of the others at the bottom.
 * Whiskers are 95 % intervals where the method samples. maxDisplay @default 10. As shap's waterfall (Lundberg and Lee 2017).
 * Throws RangeError for values that do not sum to the output, unless `notExplained`.
 */
export function waterfall(source: Source, options: WaterfallOptions = {}): Scene {
  const a = additive(only(source, 'waterfall'), 'waterfall', options.notExplained);
  const { row, values, data, base, output, standardErrors } = oneRow(a, options.row);
  const { width = 760, maxDisplay = 10 } = options;
  const order = orderOf(a, options.order, byMagnitude(values));
  const steps = waterfallSteps(values, base, order, maxDisplay);
  const signed = signedFormat(steps.map((step) => step.value));
  const plain = outcomeFormat(values, base, output);
  const title = `Why the ${outputWords(a)} is ${plain(output)}`;
  const head = heading(title, originWords(a, row), options, width);
  const names = steps.map(({ features: [j, ...more] }) =>
    more.length ? restLabel(more.length + 1) : featureLabel(a, j, data[j], 0.4 * width),
  );
  const left = 20 + Math.max(...names.map((name) => name.width));
  const bars = steps.map(({ features: [j, ...more], from, value }) =>
    signedBar(from, value, signed, more.length ? 0 : (standardErrors?.[j] ?? 0)),
  );
  const scale = fitDomain(bars, left + 14, width - 24);
  const top = head.height + 26;
  const bottom = top + ROW * steps.length;
  const f = `f(x) = ${plain(output)}`;
  const e = [
    { text: `${baseSymbol(a)} = ${plain(base)}`, weight: 600 as const },
    { text: `\u00a0\u00a0${baseWords(a)}`, fill: 'muted' },
  ];
  const marks: Mark[] = [
    ...head.marks,
    ...bottomAxis({ scale, y: bottom + 6, top }),
    rule(scale(output), top - 8, scale(output), top + 5, 'muted', [3, 2]),
    centred(scale(output), top - 13, f, left, width - 20, { weight: 600 }),
    rule(scale(base), bottom - 5, scale(base), bottom + 6, 'muted', [3, 2]),
    rule(scale(base), bottom + 25, scale(base), bottom + 31, 'muted'),
    centred(scale(base), bottom + 43, e, 20, width - 20),
    ...signLegend(20, bottom + 68),
  ];
  steps.forEach(({ features, to }, i) => {
    const y = top + ROW * i;
    const bar = bars[i];
    const name = names[i];
    const feature = features.length === 1 ? a.features[features[0]] : undefined;
    marks.push(text(left, y + 20.5, name.spans, { anchor: 'end', label: name.tip }));
    if (i > 0) marks.push(rule(scale(to), y - 5, scale(to), y + 5));
    const d = arrow(scale(bar.from), scale(to), y + 5, ROW - 10);
    const fill = bar.value < 0 ? 'negative' : 'positive';
    marks.push({ kind: 'path', d, fill, key: { row, feature }, label: `${name.full}: ${bar.caption}${bar.interval}` });
    marks.push(caption(bar, scale, y + 20.5), ...whisker(bar, scale, y + ROW - 6));
  });
  const rows = steps.map(({ value }, i) => [names[i].full, value]);
  const listed = steps.map((_, i) => `${names[i].full}: ${bars[i].caption}`).join('; ');
  return {
    width,
    height: bottom + 84,
    title,
    desc: `${originWords(a, row)}. From ${plain(base)} (${baseWords(a)}) to ${plain(output)}. ${listed}.`,
    marks,
    table: { columns: ['Feature', 'Contribution'], rows: [[baseSymbol(a), base], ...rows, ['f(x)', output]] },
  };
}
