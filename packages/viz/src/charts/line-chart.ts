import { bottomAxis, leftAxis, leftRoom, limitScale } from '../axis.js';
import { withAir } from '../dependence-x.js';
import { extent } from '../extent.js';
import { formatNumber } from '../format.js';
import { heading, type PlotOptions } from '../heading.js';
import { swatches } from '../legends.js';
import { rule } from '../marks.js';
import { line } from '../path.js';
import type { Mark, Scene } from '../scene.js';

/** One line: points [x, y], and half of each interval where it has one. */
export interface Line {
  readonly name: string;
  readonly points: readonly (readonly [number, number])[];
  readonly errors?: readonly number[];
}

/** How a line chart is drawn. */
export interface LineChartOptions extends Pick<PlotOptions, 'title' | 'subtitle' | 'width'> {
  /** @default 'x' */
  readonly xLabel?: string;
  /** @default 'y' */
  readonly yLabel?: string;
  /** Ends of both axes. @default all of the data */
  readonly domain?: { readonly x?: readonly [number, number]; readonly y?: readonly [number, number] };
  /** Draw x = y as a dashed line. @default false */
  readonly diagonal?: boolean;
}

const HEIGHT = 280;

/** Lines through points, with dots and whiskers. */
export function lineChart(lines: readonly Line[], options: LineChartOptions = {}): Scene {
  const { width = 460, xLabel = 'x', yLabel = 'y', domain = {}, diagonal = false } = options;
  const title = `${yLabel} by ${xLabel}`;
  const head = heading(title, '', options, width);
  const several = lines.length > 1;
  const paint = (k: number): string => (several ? `category${k % 8}` : 'bar');
  const legend = swatches(several ? lines.map(({ name }, k) => [paint(k), name]) : [], 20, head.height + 8, width - 40);
  const top = head.height + legend.height + 10;
  const bottom = top + HEIGHT;
  const all = lines.flatMap(({ points }) => points);
  const sides = [0, 1].map((side) => withAir(extent([all.map((p) => p[side])]))) as [
    [number, number],
    [number, number],
  ];
  const none = new Float64Array();
  const sy = limitScale(domain.y ?? sides[1], [undefined, undefined], none, bottom, top);
  const [left, right] = [leftRoom(sy), width - 24];
  const sx = limitScale(domain.x ?? sides[0], [undefined, undefined], none, left, right);
  const [low, high] = [Math.max(sx.domain()[0], sy.domain()[0]), Math.min(sx.domain()[1], sy.domain()[1])];
  const marks: Mark[] = [
    ...head.marks,
    ...legend.marks,
    ...leftAxis(sy, left, right, yLabel),
    ...bottomAxis({ scale: sx, y: bottom, label: xLabel }),
    ...(diagonal ? [rule(sx(low), sy(low), sx(high), sy(high), 'muted', [4, 3])] : []),
    ...lines.flatMap(({ name, points, errors = [] }, k): Mark[] => [
      { kind: 'path', d: line(points.map(([x, y]) => [sx(x), sy(y)])), stroke: paint(k), strokeWidth: 2 },
      ...points.flatMap(([x, y], i): Mark[] => {
        const [px, py, error] = [sx(x), sy(y), errors[i] ?? 0];
        const label = `${several ? `${name}, ` : ''}${formatNumber(x)}: ${formatNumber(y)}${error ? ` ± ${formatNumber(error)}` : ''}`;
        return [
          ...(error ? [rule(px, sy(y - error), px, sy(y + error), 'ink')] : []),
          { kind: 'rect', x: px - 3.5, y: py - 3.5, width: 7, height: 7, radius: 3.5, fill: paint(k), label },
        ];
      }),
    ]),
  ];
  const rows = lines.flatMap(({ name, points }) => points.map(([x, y]) => [name, x, y]));
  return {
    width,
    height: bottom + 54,
    title,
    desc: `${rows.map(([name, x, y]) => `${name} at ${formatNumber(Number(x))}: ${formatNumber(Number(y))}`).join('; ')}.`,
    marks,
    table: { columns: ['Line', xLabel, yLabel], rows },
  };
}
