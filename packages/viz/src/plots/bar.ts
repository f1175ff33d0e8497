import type { Attribution } from '@xai/core';
import { featureOrder } from '@xai/core';
import { listOf, orderOf, type Source } from '../attribution.js';
import { bottomAxis, valueScale } from '../axis.js';
import { type BarClass, barClasses, classTotal } from '../bar-classes.js';
import { plainFormat } from '../format.js';
import { heading, type PlotOptions } from '../heading.js';
import { plainLabel, restLabel } from '../labels.js';
import { topFeatures } from '../layout/top-features.js';
import { swatches } from '../legends.js';
import { localBar } from '../local-bar.js';
import type { Mark, Scene } from '../scene.js';
import { STACKED_ROW, stackedRows } from '../stacked-rows.js';
import { textWidth } from '../text.js';
import { originWords, outputWords, valueWords } from '../words.js';

/** How a bar plot is drawn. */
export interface BarOptions extends PlotOptions {
  /** Names of several targets. @default the attributions' target names */
  readonly classNames?: readonly string[];
  /** Write each class's sum into the legend. @default false */
  readonly showValues?: boolean;
  /** Symmetric logarithmic axis. @default false */
  readonly log?: boolean;
  /** Sum the features beyond `maxDisplay` in one last line, else leave them out. @default true */
  readonly sumRest?: boolean;
}

/**
 * Global importance: the mean of |value| over all rows, several targets stacked (eight colours, smaller classes summed); with `row` that row's signed values.
 * maxDisplay @default 20, 10 with `row`. As shap's bar and summary bar.
 */
export function bar(source: Source, options: BarOptions = {}): Scene {
  const list = listOf(source);
  if (options.row !== undefined) return localBar(source, options);
  const [a] = list;
  const { width = 760, maxDisplay = 20, showValues = false, log = false, sumRest } = options;
  const classes = barClasses(list, options.classNames);
  const order = orderOf(a, options.order, featureOrder(list));
  const { shown, rest } = topFeatures(order, maxDisplay, sumRest);
  const lines = [...shown.map((j) => [j]), ...(rest.length ? [rest] : [])];
  const sums = lines.map((features) => classes.map(({ means }) => features.reduce((sum, j) => sum + means[j], 0)));
  const totals = sums.map((parts) => parts.reduce((sum, part) => sum + part, 0));
  const several = list.length > 1;
  const what = several ? commonUnit(list) : outputWords(a);
  const title = `What moves the ${what} most, on average`;
  const head = heading(title, originWords(several ? { ...a, targetName: null } : a), options, width);
  const write = plainFormat(totals);
  const legendWords = (c: BarClass): string => (showValues ? `${c.name} (${write(classTotal(c))})` : c.name);
  const entries = several ? classes.map((c, k) => [`category${k}`, legendWords(c)] as const) : [];
  const legend = swatches(entries, 20, head.height + 8, width - 40);
  const names = lines.map((f) =>
    f === rest ? restLabel(f.length, 'Sum of ') : plainLabel(a.features[f[0]], 0.34 * width),
  );
  const left = 20 + Math.max(...names.map((name) => name.width));
  const captions = totals.map(write);
  const room = Math.max(...captions.map((c) => textWidth(c, 12, 600))) + 30;
  const top = head.height + legend.height + 4;
  const bottom = top + STACKED_ROW * lines.length;
  const scale = valueScale(0, Math.max(...totals), left + 12, width - room, log);
  const axis = `mean(|${valueWords(a)}|): average size of the effect on the ${what}`;
  const rows = lines.map((f, i) => ({
    name: names[i],
    parts: sums[i].map((value, k) => ({ value, words: several ? `, ${classes[k].name}` : '' })),
    caption: write(totals[i]),
    key: { feature: f === rest ? undefined : a.features[f[0]] },
  }));
  const marks: Mark[] = [
    ...head.marks,
    ...legend.marks,
    ...bottomAxis({ scale, y: bottom + 4, top, label: axis }),
    ...stackedRows(rows, scale, left, top, write),
  ];
  return {
    width,
    height: bottom + 54,
    title,
    desc: `${originWords(a)}. Mean of |value|: ${names.map((name, i) => `${name.full} ${captions[i]}`).join('; ')}.`,
    marks,
    table: {
      columns: ['Feature', ...(several ? classes.map(({ name }) => name) : ['mean |value|'])],
      rows: names.map((n, i) => [n.full, ...sums[i]]),
    },
  };
}

const commonUnit = ([a]: readonly Attribution[]): string => outputWords({ ...a, targetName: null });
