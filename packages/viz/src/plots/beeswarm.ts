import { featureOrder, meanAbs } from '@xai/core';
import { featureColumn, only, type Source } from '../attribution.js';
import { bottomAxis, valueScale } from '../axis.js';
import { extent } from '../extent.js';
import { plainFormat } from '../format.js';
import { heading, type PlotOptions } from '../heading.js';
import { MISSING } from '../layout/color-index.js';
import { swarmRows } from '../layout/swarm-rows.js';
import { topFeatures } from '../layout/top-features.js';
import { colorBar, swatches } from '../legends.js';
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
}

const GREY = 'nominal, missing or a sum: low and high mean nothing';

/**
 * Every row and feature: a dot's place is its value, its colour the feature's own value from the 5th to the 95th percentile;
 * nominal and missing ones are grey. maxDisplay @default 20. As shap's beeswarm (Lundberg et al. 2020).
 */
export function beeswarm(source: Source, options: BeeswarmOptions = {}): Scene {
  const a = only(source, 'beeswarm');
  const { width = 760, maxDisplay = 20, ordered, strips, alpha, log, colorBar: bar = true } = options;
  const order = options.order?.map((f) => featureColumn(a, f)) ?? featureOrder(a);
  const { shown, rest } = topFeatures(order, maxDisplay);
  const lines = swarmRows(a, shown, rest, { ordered, strips, limit: 0.28 * width });
  const title = `How each feature moves the ${outputWords(a)}`;
  const head = heading(title, originWords(a), options, width);
  const left = 20 + lines.reduce((most, { label }) => Math.max(most, label.width), 0);
  const [low, high] = extent([[0], ...lines.map((l) => l.values)]);
  const right = width - (bar ? 76 : 24);
  const scale = valueScale(low, high, left + 18, right - 8, log);
  const top = head.height;
  const swarms = swarmMarks(a, lines, { left, right, top, scale });
  const bottom = top + swarms.height;
  const grey = lines.some((l) => l.colors.includes(MISSING));
  const ramp = () => colorBar(width - 56, top + 8, Math.max(116, bottom - top - 16), "Feature's value", 'low', 'high');
  const marks: Mark[] = [
    ...head.marks,
    ...swarms.marks,
    rule(scale(0), top, scale(0), bottom + 4, 'muted'),
    ...bottomAxis({ scale, y: bottom + 4, label: `${valueWords(a)}: effect on the ${outputWords(a)}` }),
    { ...swarms.points, opacity: alpha },
    ...(bar ? ramp() : []),
    ...(grey ? swatches([['missing', GREY]], left + 10, bottom + 62, width).marks : []),
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
