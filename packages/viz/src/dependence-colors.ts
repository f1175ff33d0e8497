import type { Attribution } from '@xai/core';
import { columnOf, featureColumn, isNominal, valueText } from './attribution.js';
import { formatNumber } from './format.js';
import { colorDomain, colorIndex, RAMP } from './layout/color-index.js';
import { interactionOrder } from './layout/interactions.js';
import { colorBar, swatches } from './legends.js';
import type { Mark, Paint } from './scene.js';
import { textWidth } from './text.js';

/** Colours of the dots of a dependence plot, and what explains them. */
export interface DependenceColors {
  /** The feature's data, one a row. */
  readonly values: Float64Array;
  readonly index: Uint8Array;
  readonly colors: readonly Paint[];
  /** Room that the legend takes on the right. */
  readonly right: number;
  /** The legend, right of `x` from `top` on, or below `y` in lines of `width`; and the height below. */
  legend(x: number, top: number, height: number, y: number, width: number): { marks: readonly Mark[]; height: number };
}

const KINDS = 7;

/** Column of the colour: the given one, for 'auto' the other feature that seems to interact most, none for false. */
export function colorColumn(a: Attribution, feature: number, color: string | number | false): number | undefined {
  if (color === false || a.features.length < 2) return undefined;
  return color === 'auto' ? interactionOrder(a, feature).find((j) => j !== feature) : featureColumn(a, color);
}

/** Colours by a feature: a ramp where values have an order, else a colour for each of the most frequent categories. */
export function dependenceColors(
  a: Attribution,
  column: number | undefined,
  ordered: readonly string[],
  domain?: readonly [number, number],
): DependenceColors {
  if (column === undefined) {
    const none = { marks: [], height: 0 };
    const values = new Float64Array(a.rows.length);
    return { values, index: new Uint8Array(values.length), colors: ['bar'], right: 24, legend: () => none };
  }
  const name = a.features[column];
  const values = columnOf(a.data, column);
  if (isNominal(a, column) && !ordered.includes(name)) return categoryColors(a, column, values);
  const [low, high] = domain ?? colorDomain(values);
  const words = (v: number): string => (Number.isNaN(v) ? '' : valueText(a, column, v));
  const [lowWords, highWords] = [low, high].map((v) => (Number.isInteger(v) ? words(v) : formatNumber(v)));
  return {
    values,
    index: colorIndex(values, [low, high]),
    colors: RAMP,
    right: Math.max(84, 46 + Math.max(textWidth(lowWords, 11), textWidth(highWords, 11))),
    legend: (x, top, height, y, width) => {
      const missing = values.some(Number.isNaN)
        ? swatches([['missing', `${name} missing`]], x - width, y, width)
        : null;
      const bar = colorBar(x + 18, top, height, name, lowWords, highWords);
      return { marks: [...bar, ...(missing?.marks ?? [])], height: missing?.height ?? 0 };
    },
  };
}

function categoryColors(a: Attribution, column: number, values: Float64Array): DependenceColors {
  const count = new Map<number, number>();
  for (const v of values) if (!Number.isNaN(v)) count.set(v, (count.get(v) ?? 0) + 1);
  const codes = [...count.keys()].sort((p, q) => (count.get(q) ?? 0) - (count.get(p) ?? 0) || p - q);
  const shown = codes.slice(0, codes.length > KINDS ? KINDS - 1 : KINDS);
  const entries: [Paint, string][] = shown.map((code, k) => [`category${k}`, valueText(a, column, code)]);
  const others = codes.length - shown.length;
  if (others) entries.push(['missing', `${others} others`]);
  if (values.some(Number.isNaN)) entries.push(['missing', 'missing']);
  const name = a.features[column];
  return {
    values,
    index: Uint8Array.from(values, (v) => (shown.includes(v) ? shown.indexOf(v) : KINDS)),
    colors: [...Array.from({ length: KINDS }, (_, k) => `category${k}`), 'missing'],
    right: 24,
    legend: (x, _top, _height, y, width) =>
      swatches(
        entries.map(([paint, words], i) => [paint, i ? words : `${name}: ${words}`]),
        x - width,
        y,
        width,
      ),
  };
}
