import { featureOrder } from '@xai/core';
import { columnOf, featureColumn, only, type Source } from '../attribution.js';
import { leftAxis, leftRoom, limitScale } from '../axis.js';
import { colorColumn, dependenceColors } from '../dependence-colors.js';
import { dependenceDots } from '../dependence-dots.js';
import { dependenceTable } from '../dependence-table.js';
import { dependenceAxis, dependenceX, MISSING_GAP, withAir } from '../dependence-x.js';
import { extent } from '../extent.js';
import { signedFormat } from '../format.js';
import { heading, type PlotOptions } from '../heading.js';
import { histogramBehind } from '../histogram-behind.js';
import type { Limit } from '../layout/limit.js';
import { rule } from '../marks.js';
import type { Mark, Scene } from '../scene.js';
import { originWords, outputWords, valueWords } from '../words.js';

/** How a dependence plot is drawn. */
export interface DependenceOptions extends Omit<PlotOptions, 'color'> {
  /** The feature that gives the colour; 'auto' is the one that seems to interact most; false for one colour. @default 'auto' */
  readonly color?: string | number | false;
  /** Random shift as a share of the smallest gap between values, 0 to 1. @default 0.6 for categories, 0.4 for few whole numbers */
  readonly jitter?: number;
  /** Ends of the axes, numbers or 'percentile(5)'. @default all of the data */
  readonly xmin?: Limit;
  readonly xmax?: Limit;
  readonly ymin?: Limit;
  readonly ymax?: Limit;
  /** Ends of the colours. @default 5th and 95th percentile */
  readonly colorDomain?: readonly [number, number];
  /** Counts of the values behind the dots. @default true */
  readonly histogram?: boolean;
  /** 0 to 1. @default 1 */
  readonly alpha?: number;
  /** Radius of a dot in pixels. @default 3.2, 2.2 above 500 rows, 1.6 above 5,000 */
  readonly radius?: number;
  /** Features with named categories whose order means something: they may be coloured low to high. @default none */
  readonly ordered?: readonly string[];
}

const HEIGHT = 340;

/**
 * One feature's effect against its values, coloured by another feature, above a histogram. feature @default the most important.
 * Rows with a missing value stand left of the axis. As shap's scatter (Lundberg et al. 2020).
 */
export function dependence(source: Source, options: DependenceOptions = {}): Scene {
  const a = only(source, 'dependence');
  const { width = 640, color: wanted = 'auto', histogram = true, ordered = [], alpha, radius } = options;
  const j = featureColumn(a, options.feature ?? featureOrder(a)[0]);
  const by = colorColumn(a, j, wanted);
  const feature = a.features[j];
  const x = dependenceX(a, j, options.jitter);
  const y = columnOf(a.values, j);
  const colors = dependenceColors(a, by, ordered, options.colorDomain);
  const title = `${feature} and the ${outputWords(a)}`;
  const head = heading(title, originWords(a), options, width);
  const [right, top] = [width - colors.right, head.height];
  const bottom = top + HEIGHT;
  const sy = limitScale(withAir(extent([y])), [options.ymin, options.ymax], y, bottom, top);
  const room = leftRoom(sy);
  const left = x.missing ? room + 10 + MISSING_GAP : room;
  const sx = limitScale(x.domain, [options.xmin, options.xmax], x.values, left, right);
  const axis = dependenceAxis(x, sx, bottom, feature);
  const legend = colors.legend(right, top, HEIGHT, bottom + axis.height + 24, right - left);
  const points = dependenceDots(a, { column: j, by, x, y, colors, radius }, sx, sy);
  const signed = signedFormat(y);
  const marks: Mark[] = [
    ...head.marks,
    ...(histogram ? histogramBehind({ ...x, feature, scale: sx, bottom, height: 0.3 * HEIGHT }) : []),
    ...leftAxis(sy, room, right, `${valueWords(a)} of ${feature}`),
    ...(sy.domain()[0] < 0 && sy.domain()[1] > 0 ? [rule(left, sy(0), right, sy(0), 'muted')] : []),
    ...axis.marks,
    { ...points, opacity: alpha },
    ...legend.marks,
  ];
  const rows = dependenceTable(x.values, y, x.names);
  const said = rows.map(([label, , mean]) => `${label}: ${signed(mean)}`).join('; ');
  return {
    width,
    height: bottom + axis.height + 14 + legend.height,
    title,
    desc: `${originWords(a)}. Mean value by ${feature}: ${said}.`,
    marks,
    table: { columns: [feature, 'Rows', 'Mean value'], rows },
  };
}
