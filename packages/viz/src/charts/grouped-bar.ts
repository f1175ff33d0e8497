import { leftAxis, leftRoom, linearScale } from '../axis.js';
import { extent } from '../extent.js';
import { plainFormat } from '../format.js';
import { heading, type PlotOptions } from '../heading.js';
import { swatches } from '../legends.js';
import { centred, rule } from '../marks.js';
import type { Mark, Scene } from '../scene.js';
import { ellipsis } from '../text.js';

/** One series of a grouped bar chart: a value for each group, and half of its interval where it has one. */
export interface Series {
  readonly name: string;
  readonly values: readonly number[];
  readonly errors?: readonly number[];
}

/** How a grouped bar chart is drawn. */
export interface GroupedBarOptions extends Pick<PlotOptions, 'title' | 'subtitle' | 'width'> {
  /** What the values are. @default 'value' */
  readonly label?: string;
}

const HEIGHT = 260;

/** Bars of several series side by side in each group, with whiskers. Throws RangeError where a series lacks a group. */
export function groupedBar(
  groups: readonly string[],
  series: readonly Series[],
  options: GroupedBarOptions = {},
): Scene {
  for (const { name, values } of series) {
    if (values.length !== groups.length) {
      throw new RangeError(`viz: ${name} needs a value for each of ${groups.length} groups: ${values.length}`);
    }
  }
  const { width = 640, label = 'value' } = options;
  const title = `${label} by group`;
  const head = heading(title, '', options, width);
  const several = series.length > 1;
  const paint = (k: number): string => (several ? `category${k % 8}` : 'bar');
  const legend = swatches(
    several ? series.map(({ name }, k) => [paint(k), name]) : [],
    20,
    head.height + 8,
    width - 40,
  );
  const top = head.height + legend.height + 10;
  const ends = series.flatMap(({ values, errors = [] }) =>
    values.flatMap((v, i) => [v - (errors[i] ?? 0), v + (errors[i] ?? 0)]),
  );
  const [low, high] = extent([[0], ends]);
  const scale = linearScale(low, high, top + HEIGHT, top);
  const [left, right] = [leftRoom(scale), width - 20];
  const write = plainFormat(ends);
  const step = (right - left) / Math.max(1, groups.length);
  const bar = (0.76 * step) / Math.max(1, series.length);
  const marks: Mark[] = [...head.marks, ...legend.marks, ...leftAxis(scale, left, right, label)];
  groups.forEach((group, i) => {
    const middle = left + step * (i + 0.5);
    series.forEach(({ name, values, errors = [] }, k) => {
      const x = middle - 0.38 * step + bar * k;
      const [y, end] = [scale(Math.max(0, values[i])), scale(Math.min(0, values[i]))];
      const [error, at] = [errors[i] ?? 0, x + bar / 2];
      const words = `${group}${several ? `, ${name}` : ''}: ${write(values[i])}${error ? ` ± ${write(error)}` : ''}`;
      marks.push({ kind: 'rect', x, y, width: 0.92 * bar, height: end - y, fill: paint(k), label: words });
      if (error) marks.push(rule(at, scale(values[i] - error), at, scale(values[i] + error), 'ink'));
    });
    const shown = ellipsis(group, step - 6);
    marks.push(centred(middle, top + HEIGHT + 18, shown, left, right, shown === group ? {} : { label: group }));
  });
  marks.push(rule(left, scale(0), right, scale(0), 'muted'));
  const rows = groups.map((group, i) => [group, ...series.map(({ values }) => values[i])]);
  const said = series.map(
    ({ name, values }) => `${name}: ${groups.map((g, i) => `${g} ${write(values[i])}`).join(', ')}`,
  );
  return {
    width,
    height: top + HEIGHT + 34,
    title,
    desc: `${said.join('; ')}.`,
    marks,
    table: { columns: ['Group', ...series.map(({ name }) => name)], rows },
  };
}
