import { type Attribution, meanAbs } from '@xai/core';
import { random } from '@xai/tensor';
import type { ValueScale } from './axis.js';
import { extent } from './extent.js';
import { plainFormat, signedFormat } from './format.js';
import { RAMP } from './layout/color-index.js';
import { swarm } from './layout/swarm.js';
import type { SwarmRow } from './layout/swarm-rows.js';
import { rule, text } from './marks.js';
import type { Mark, PointsMark } from './scene.js';

/** Where the lines of a beeswarm stand, in pixels. */
export interface SwarmBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly scale: ValueScale;
  /** Lines grow until they take this much together. @default 0 */
  readonly least?: number;
  /** Radius of a dot. @default 2.8, 2 above 500 rows, 1.5 above 5,000 */
  readonly radius?: number;
}

const [LINE, STRIP] = [34, 22];

/** Names, guides and dots of a beeswarm's lines; and the height that they take. */
export function swarmMarks(a: Attribution, lines: readonly SwarmRow[], box: SwarmBox) {
  const { left, right, top, scale, least = 0 } = box;
  const radius = box.radius ?? (a.rows.length > 5000 ? 1.5 : a.rows.length > 500 ? 2 : 2.8);
  const natural = lines.reduce((sum, { strip }) => sum + (strip ? STRIP : LINE), 0);
  const stretch = Math.max(1, least / Math.max(1, natural));
  const means = meanAbs(a);
  const [signed, plain] = [signedFormat(extent(lines.map((l) => l.values))), plainFormat(means)];
  const count = lines.reduce((sum, l) => sum + l.rows.length, 0);
  const dots = { x: new Float32Array(count), y: new Float32Array(count), color: new Uint8Array(count) };
  const owner = new Float64Array(count);
  const all = random(0).permutation(a.rows.length);
  const marks: Mark[] = [];
  let [at, y] = [0, top];
  lines.forEach(({ label, feature, rows, values, colors, strip }, k) => {
    const height = stretch * (strip ? STRIP : LINE);
    const middle = y + height / 2;
    const x = Float32Array.from(values, (v) => scale(v));
    const drawn = rows.length === a.rows.length ? all : random(0).permutation(rows.length);
    const offset = swarm(x, 0.44 * height, 1.25 * radius, drawn);
    for (const i of drawn) {
      dots.x[at] = x[i];
      dots.y[at] = middle + offset[i];
      dots.color[at] = colors[i];
      owner[at++] = k * a.rows.length + rows[i];
    }
    const [from, to] = extent([values]);
    const mean = feature && !strip ? `, mean |value| ${plain(means[a.features.indexOf(feature)])}` : '';
    const about = `${label.full}${mean}, from ${signed(from)} to ${signed(to)}`;
    const area = { x: left + 10, y, width: right - left - 10, height };
    const style = strip ? { size: 11, fill: 'muted' } : {};
    marks.push({ kind: 'rect', ...area, fill: 'surface', key: { feature }, label: about });
    marks.push(rule(left + 10, middle, right, middle, 'faint'));
    marks.push(text(left, middle + 4.5, label.spans, { anchor: 'end', label: label.tip, ...style }));
    y += height;
  });
  const describe = (i: number): string => {
    const [k, row] = [Math.floor(owner[i] / a.rows.length), owner[i] % a.rows.length];
    return `row ${a.rows[row]}, ${lines[k].label.full}: ${signed(scale.invert(dots.x[i]))}`;
  };
  const points: PointsMark = { kind: 'points', ...dots, colors: RAMP, radius, describe };
  return { marks, points, height: y - top };
}
