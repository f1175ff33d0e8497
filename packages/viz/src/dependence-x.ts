import type { Attribution } from '@xai/core';
import { columnOf, isNominal } from './attribution.js';
import { bottomAxis, type ValueScale } from './axis.js';
import { categoryAxis } from './category-axis.js';
import { extent } from './extent.js';
import { jittered, smallestGap } from './layout/jittered.js';
import { text } from './marks.js';

/** The horizontal side of a dependence plot. */
export interface DependenceX {
  /** The feature's data, one a row. */
  readonly values: Float64Array;
  /** Where the dots stand: moved at random where many would share a place. */
  readonly shifted: Float64Array;
  /** Names of the categories at 0, 1, 2, ...; none for numbers. */
  readonly names: readonly string[];
  readonly missing: boolean;
  /** Ends of the axis that hold all dots with a little air. */
  readonly domain: readonly [number, number];
}

/** How far left of the axis missing data stands, in pixels. */
export const MISSING_GAP = 46;

const FEW = 30;

/** Data, jitter and axis of a feature; jitter @default 0.6 for categories, 0.4 for at most 30 whole numbers, else 0. */
export function dependenceX(a: Attribution, column: number, jitter?: number): DependenceX {
  const values = columnOf(a.data, column);
  const names = isNominal(a, column) ? (a.categories?.[a.features[column]] ?? []) : [];
  const whole = values.every((v) => Number.isNaN(v) || Number.isInteger(v)) && new Set(values).size <= FEW;
  const share = jitter ?? (names.length ? 0.6 : whole ? 0.4 : 0);
  const shifted = jittered(values, share);
  const missing = values.some(Number.isNaN);
  const [low, high] = extent([values]);
  const half = share > 0 ? (smallestGap(values) || 1) / 2 : 0;
  const domain = names.length ? ([-0.6, names.length - 0.4] as const) : withAir([low - half, high + half]);
  return { values, shifted, names, missing, domain };
}

/** The ends of some numbers moved apart by 3 %. */
export const withAir = ([low, high]: readonly [number, number]): [number, number] => [
  low - 0.03 * (high - low),
  high + 0.03 * (high - low),
];

/** The axis below: categories by name or ticks, missing data beside it; and the height that it takes. */
export function dependenceAxis({ names, missing }: DependenceX, scale: ValueScale, y: number, label: string) {
  const axis = names.length
    ? categoryAxis(names, scale, y, label)
    : { marks: bottomAxis({ scale, y, label }), height: 40 };
  const at = scale.range()[0] - MISSING_GAP;
  const beside = missing ? [text(at, y + 16, 'missing', { size: 11, anchor: 'middle', fill: 'muted' })] : [];
  return { marks: [...axis.marks, ...beside], height: axis.height };
}
