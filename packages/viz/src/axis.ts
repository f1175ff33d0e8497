import { type ScaleLinear, type ScaleSymLog, scaleLinear, scaleSymlog } from 'd3-scale';
import { formatNumber } from './format.js';
import { type Limit, limitValue } from './layout/limit.js';
import { rule, text } from './marks.js';
import type { Mark } from './scene.js';
import { ellipsis, textWidth } from './text.js';

/** Numbers below are as good as 0 for a picture: ticks between them would lack precision. */
const SMALLEST = 1e-280;

/** A linear scale; an empty or reversed domain, or one of rounding errors, is widened so that every picture has one. */
export function linearScale(low: number, high: number, from: number, to: number): ScaleLinear<number, number> {
  const size = Math.max(Math.abs(low), Math.abs(high));
  const wide = high - low > Math.max(1e-12 * size, SMALLEST) ? 0 : size > SMALLEST ? size * 0.1 : 1;
  return scaleLinear([low - wide, high + wide], [from, to]);
}

/** A linear scale whose ends may be given, as numbers or percentiles of the values. */
export function limitScale(
  [low, high]: readonly [number, number],
  ends: readonly [Limit | undefined, Limit | undefined],
  values: Float64Array,
  from: number,
  to: number,
): ScaleLinear<number, number> {
  const [a, b] = ends.map((end, k) => (end === undefined ? [low, high][k] : limitValue(end, values)));
  return linearScale(a, b, from, to);
}

/** A scale of values: linear, or logarithmic on both sides of a linear part around 0. */
export type ValueScale = ScaleLinear<number, number> | ScaleSymLog<number, number>;

/** A linear scale, or with `log` a symmetric logarithmic one that is linear up to a hundredth of the largest value. */
export function valueScale(low: number, high: number, from: number, to: number, log = false): ValueScale {
  const linear = linearScale(low, high, from, to);
  if (!log) return linear;
  const [a, b] = linear.domain();
  return scaleSymlog([a, b], [from, to]).constant(Math.max(Math.abs(a), Math.abs(b)) / 100);
}

/** A tick of an axis. */
export interface Tick {
  readonly value: number;
  readonly text: string;
}

/** Ticks of a scale and their text: powers of ten where plain digits would be long and four of them tell ticks apart. */
export function ticksOf(scale: ValueScale, count: number): Tick[] {
  const [low, high] = scale.domain();
  const largest = Math.max(Math.abs(low), Math.abs(high));
  if ('constant' in scale) {
    const powers = [0, 1].map((k) => 10 ** (Math.floor(Math.log10(largest)) - k));
    return [...powers.map((p) => -p), 0, ...powers.reverse()]
      .filter((value) => value >= low && value <= high)
      .map((value) => ({ value, text: formatNumber(value) }));
  }
  const short = largest < 1e6 && largest >= 1e-3;
  const close = Math.abs(high - low) / count < 1e-3 * largest;
  const digits = scale.tickFormat(count);
  return scale.ticks(count).map((value) => ({ value, text: short || close ? digits(value) : formatNumber(value) }));
}

/** What an axis at the bottom needs. */
export interface BottomAxis {
  readonly scale: ValueScale;
  readonly y: number;
  /** Guides reach up to here. */
  readonly top?: number;
  readonly label?: string;
  /** Draw the base line. @default true */
  readonly baseline?: boolean;
}

/** How far text of a tick may stand beyond the ends of its axis, in pixels. */
const OVERHANG = 22;

/** Ticks, text that never collides, guides and a label below; 40 pixels high with a label, else 22. */
export function bottomAxis({ scale, y, top, label, baseline = true }: BottomAxis): Mark[] {
  const [from, to] = scale.range();
  const marks: Mark[] = [];
  let free = from - OVERHANG;
  for (const { value, text: words } of ticksOf(scale, Math.max(2, Math.floor((to - from) / 80)))) {
    const x = scale(value);
    const half = textWidth(words, 11) / 2;
    if (top !== undefined) marks.push(rule(x, top, x, y, 'faint'));
    if (x - half < free || x + half > to + OVERHANG) continue;
    free = x + half + 6;
    marks.push(rule(x, y, x, y + 4), text(x, y + 16, words, { size: 11, anchor: 'middle', fill: 'muted' }));
  }
  if (baseline) marks.push(rule(from, y, to, y));
  if (label) marks.push(text((from + to) / 2, y + 36, label, { anchor: 'middle' }));
  return marks;
}

const leftTicks = (scale: ValueScale): Tick[] => {
  const [bottom, top] = scale.range();
  return ticksOf(scale, Math.max(2, Math.floor((bottom - top) / 48)));
};

const widestTick = (ticks: readonly Tick[]): number =>
  ticks.reduce((most, tick) => Math.max(most, textWidth(tick.text, 11)), 0);

/** Pixels that a left axis needs for its text and label; at least 84. */
export const leftRoom = (scale: ValueScale): number => Math.max(84, widestTick(leftTicks(scale)) + 32);

/** The same on the left, guides up to `right`: text ends 8 pixels left of x; the label stands on its side left of that. */
export function leftAxis(scale: ValueScale, x: number, right: number, label: string): Mark[] {
  const [bottom, top] = scale.range();
  const ticks = leftTicks(scale);
  const shown = ellipsis(label, bottom - top);
  return [
    ...ticks.flatMap(({ value, text: words }) => [
      rule(x, scale(value), right, scale(value), 'faint'),
      text(x - 8, scale(value) + 4, words, { size: 11, anchor: 'end', fill: 'muted' }),
    ]),
    text(x - 18 - widestTick(ticks), (bottom + top) / 2, shown, { anchor: 'middle', rotate: -90 }),
  ];
}

/** Ticks, text and line for an axis whose text stands above it; `ticks` @default the scale's own. */
export function topAxis(scale: ValueScale, y: number, ticks?: readonly Tick[]): Mark[] {
  const [from, to] = scale.range();
  const marks: Mark[] = [rule(from, y, to, y)];
  let free = 0;
  for (const { value, text: words } of ticks ?? ticksOf(scale, Math.max(2, Math.floor((to - from) / 80)))) {
    const half = textWidth(words, 11) / 2;
    marks.push(rule(scale(value), y - 4, scale(value), y));
    if (scale(value) - half < free || scale(value) + half > to + OVERHANG) continue;
    free = scale(value) + half + 6;
    marks.push(text(scale(value), y - 8, words, { size: 11, anchor: 'middle', fill: 'muted' }));
  }
  return marks;
}
