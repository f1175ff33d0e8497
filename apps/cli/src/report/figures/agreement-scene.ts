import type { Mark, PathMark, RectMark, Scene } from '@xai/viz';
import { fixed } from '../words.js';

/** One measure of agreement. */
export interface AgreementLine {
  readonly key: string;
  readonly name: string;
  readonly mean: number;
  readonly interval: readonly [number, number];
  readonly chance: number;
  /** Without centring LIME's weights. */
  readonly raw: number;
  /** What each method reaches with itself. */
  readonly lime: number;
  readonly shap: number;
}

const LEFT = 270;
const WIDTH = 760;
const ROW = 44;

/** Each measure on its own line from 0 to 1: chance, agreement with its interval, and the two ceilings. */
export function agreementScene(lines: readonly AgreementLine[]): Scene {
  const low = Math.min(0, ...lines.map((l) => l.interval[0]));
  const x = (v: number) => LEFT + ((WIDTH - LEFT - 40) * (v - low)) / (1 - low);
  const top = 92;
  const bottom = top + ROW * lines.length;
  const marks: Mark[] = [
    { kind: 'text', x: 20, y: 31, text: 'How far LIME and SHAP agree', size: 15, weight: 600 },
    {
      kind: 'text',
      x: 20,
      y: 49,
      text: 'agreement, beside chance and beside what each method reaches with itself',
      fill: 'muted',
    },
    ...legend(),
  ];
  for (const tick of [0, 0.25, 0.5, 0.75, 1]) {
    marks.push({ kind: 'path', d: `M${x(tick)} ${top}V${bottom}`, stroke: 'faint' });
    marks.push({
      kind: 'text',
      x: x(tick),
      y: bottom + 17,
      text: fixed(tick),
      size: 11,
      anchor: 'middle',
      fill: 'muted',
    });
  }
  lines.forEach((line, i) => {
    const y = top + ROW * i + ROW / 2;
    marks.push({ kind: 'text', x: LEFT - 14, y: y + 4, text: line.name, anchor: 'end' });
    marks.push({ kind: 'path', d: `M${x(line.chance)} ${y}H${x(Math.max(line.lime, line.shap))}`, stroke: 'rule' });
    marks.push({ ...tickMark(x(line.chance), y), label: `by chance: ${fixed(line.chance)}` });
    marks.push({ ...diamond(x(line.lime), y), label: `LIME with itself: ${fixed(line.lime)}` });
    marks.push({ ...square(x(line.shap), y), label: `SHAP with itself: ${fixed(line.shap)}` });
    marks.push({
      kind: 'path',
      d: `M${x(line.interval[0])} ${y}H${x(line.interval[1])}`,
      stroke: 'ink',
      strokeWidth: 2,
    });
    marks.push({ ...dot(x(line.mean), y), label: `LIME and SHAP: ${fixed(line.mean)}` });
    marks.push({ kind: 'text', x: x(line.mean), y: y - 11, text: fixed(line.mean), weight: 600, anchor: 'middle' });
  });
  return {
    width: WIDTH,
    height: bottom + 32,
    title: 'Agreement of LIME and SHAP',
    desc: lines
      .map(
        (l) =>
          `${l.name}: ${fixed(l.mean)}, by chance ${fixed(l.chance)}, ceilings ${fixed(l.lime)} and ${fixed(l.shap)}`,
      )
      .join('; '),
    marks,
    table: {
      columns: ['measure', 'agreement', 'chance', 'LIME with itself', 'SHAP with itself'],
      rows: lines.map((l) => [l.name, fixed(l.mean), fixed(l.chance), fixed(l.lime), fixed(l.shap)]),
    },
  };
}

const dot = (x: number, y: number): PathMark => ({
  kind: 'path',
  d: `M${x - 6} ${y}A6 6 0 1 1 ${x + 6} ${y}A6 6 0 1 1 ${x - 6} ${y}Z`,
  fill: 'ink',
});
const tickMark = (x: number, y: number): PathMark => ({
  kind: 'path',
  d: `M${x} ${y - 8}V${y + 8}`,
  stroke: 'muted',
  strokeWidth: 2,
});
const diamond = (x: number, y: number): PathMark => ({
  kind: 'path',
  d: `M${x} ${y - 7}L${x + 7} ${y}L${x} ${y + 7}L${x - 7} ${y}Z`,
  fill: 'category1',
  opacity: 0.9,
});
const square = (x: number, y: number): RectMark => ({
  kind: 'rect',
  x: x - 5,
  y: y - 5,
  width: 10,
  height: 10,
  fill: 'category0',
  opacity: 0.9,
});

function legend(): Mark[] {
  const entries: [string, (x: number, y: number) => PathMark | RectMark][] = [
    ['by chance', tickMark],
    ['LIME and SHAP', dot],
    ['LIME with itself', diamond],
    ['SHAP with itself', square],
  ];
  return entries.flatMap(([text, mark], i) => {
    const x = 30 + 150 * i;
    return [mark(x, 70), { kind: 'text', x: x + 14, y: 74, text, fill: 'muted' }];
  });
}
