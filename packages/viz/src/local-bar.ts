import { oneRow, only, orderOf, type Source } from './attribution.js';
import { bottomAxis } from './axis.js';
import { signedBar } from './bars.js';
import { signedFormat } from './format.js';
import { heading, type PlotOptions } from './heading.js';
import { featureLabel, restLabel } from './labels.js';
import { fitDomain } from './layout/fit-domain.js';
import { byMagnitude, topFeatures } from './layout/top-features.js';
import type { Mark, Scene } from './scene.js';
import { SIGNED_ROW, signedRows } from './signed-rows.js';
import { originWords, outputWords, valueWords } from './words.js';

/** One row's values as bars from 0, with 95 % intervals where the method samples; maxDisplay @default 10. */
export function localBar(source: Source, options: PlotOptions = {}): Scene {
  const a = only(source, 'a bar plot of one row');
  const { row, values, data, standardErrors } = oneRow(a, options.row);
  const { width = 760, maxDisplay = 10 } = options;
  const order = orderOf(a, options.order, byMagnitude(values));
  const { shown, rest } = topFeatures(order, maxDisplay);
  const lines = [...shown.map((j) => [j]), ...(rest.length ? [rest] : [])];
  const sums = lines.map((features) => features.reduce((sum, j) => sum + values[j], 0));
  const signed = signedFormat(sums);
  const title = `What moves the ${outputWords(a)} of row ${row}`;
  const head = heading(title, originWords(a, row), options, width);
  const names = lines.map((f) =>
    f === rest ? restLabel(f.length, 'Sum of ') : featureLabel(a, f[0], data[f[0]], 0.4 * width),
  );
  const left = 20 + Math.max(...names.map((name) => name.width));
  const rows = lines.map((features, i) => {
    const feature = features === rest ? undefined : a.features[features[0]];
    const error = features === rest ? 0 : (standardErrors?.[features[0]] ?? 0);
    return { name: names[i], bar: signedBar(0, sums[i], signed, error), key: { row, feature } };
  });
  const bars = rows.map(({ bar }) => bar);
  const scale = fitDomain(bars, left + 14, width - 24);
  const top = head.height;
  const bottom = top + SIGNED_ROW * rows.length;
  const axis = bottomAxis({ scale, y: bottom + 4, top, label: `${valueWords(a)}: effect on the ${outputWords(a)}` });
  const marks: Mark[] = [...head.marks, ...axis, ...signedRows(rows, scale, left, top)];
  return {
    width,
    height: bottom + 54,
    title,
    desc: `${originWords(a, row)}. ${names.map((name, i) => `${name.full}: ${bars[i].caption}`).join('; ')}.`,
    marks,
    table: { columns: ['Feature', 'Value'], rows: names.map((name, i) => [name.full, sums[i]]) },
  };
}
