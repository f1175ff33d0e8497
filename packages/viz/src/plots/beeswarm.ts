import { featureOrder, meanAbs } from '@xai/core';
import { only, orderOf, type Source } from '../attribution.js';
import { bottomAxis, valueScale } from '../axis.js';
import { extent } from '../extent.js';
import { plainFormat } from '../format.js';
import { heading, type PlotOptions } from '../heading.js';
import { greyWords, swarmRows } from '../layout/swarm-rows.js';
import { topFeatures } from '../layout/top-features.js';
import { COLOR_BAR, colorBar, swatches } from '../legends.js';
import { rule } from '../marks.js';
import type { Mark, Scene } from '../scene.js';
import { swarmMarks } from '../swarm-marks.js';
import { originWords, outputWords, valueWords } from '../words.js';

/** How a beeswarm is drawn. */
export interface BeeswarmOptions extends PlotOptions {
  /** Features with named categories whose order means something: they may be coloured low to high. @default none */
  readonly ordered?: readonly string[];
  /** Nominal features that get a line of their own for each of the most frequent categories. @default none */
  readonly strips?: readonly string[];
  /** 0 to 1. @default 1 */
  readonly alpha?: number;
  /** Symmetric logarithmic axis. @default false */
  readonly log?: boolean;
  /** @default true */
  readonly colorBar?: boolean;
  /** Radius of a dot in pixels. @default 2.8, 2 above 500 rows, 1.5 above 5,000 */
  readonly radius?: number;
  /** Sum the features beyond `maxDisplay` in one last line, else leave them out. @default true */
  readonly sumRest?: boolean;
}

/**
 * Every row and feature: a dot's place is its value, its colour the feature's own value from the 5th to the 95th percentile;
 * nominal and missing ones are grey. maxDisplay @default 20. As shap's beeswarm (Lundberg et al. 2020).
 */
export function beeswarm(source: Source, options: BeeswarmOptions = {}): Scene {
  const a = only(source, 'beeswarm');
  const { width = 760, maxDisplay = 20, ordered, strips, alpha, log, colorBar: bar = true, radius, sumRest } = options;
  const order = orderOf(a, options.order, featureOrder(a));
  const { shown, rest } = topFeatures(order, maxDisplay, sumRest);
  const lines = swarmRows(a, shown, rest, { ordered, strips, limit: 0.28 * width });
  const title = `How each feature moves the ${outputWords(a)}`;
  const head = heading(title, originWords(a), options, width);
  const left = 20 + lines.reduce((most, { label }) => Math.max(most, label.width), 0);
  const [low, high] = extent([[0], ...lines.map((l) => l.values)]);
  const right = width - (bar ? 76 : 24);
  const scale = valueScale(low, high, left + 18, right - 8, log);
  const top = head.height;
  const swarms = swarmMarks(a, lines, { left, right, top, scale, radius, least: bar ? COLOR_BAR + 16 : 0 });
  const bottom = top + swarms.height;
  const grey = greyWords(lines);
  const ramp = () => colorBar(width - 56, top + 8, bottom - top - 16, "Feature's value", 'low', 'high');
  const marks: Mark[] = [
    ...head.marks,
    ...swarms.marks,
    rule(scale(0), top, scale(0), bottom + 4, 'muted'),
    ...bottomAxis({ scale, y: bottom + 4, label: `${valueWords(a)}: effect on the ${outputWords(a)}` }),
    { ...swarms.points, opacity: alpha },
    ...(bar ? ramp() : []),
    ...(grey ? swatches([['missing', grey]], left + 10, bottom + 62, width).marks : []),
  ];
  const means = meanAbs(a);
  const plain = plainFormat(means);
  const rows = order.map((j) => [a.features[j], means[j]] as const);
  return {
    width,
    height: bottom + (grey ? 76 : 54),
    title,
    desc: `${originWords(a)}. Mean of |value|: ${rows.map(([name, mean]) => `${name} ${plain(mean)}`).join('; ')}.`,
    marks,
    table: { columns: ['Feature', 'mean |value|'], rows },
  };
}
