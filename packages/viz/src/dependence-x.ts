import type { Attribution } from '@xai/core';
import { columnOf, isNominal } from './attribution.js';
import { extent } from './extent.js';
import { jittered } from './layout/jittered.js';

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

const FEW = 30;

/** Data, jitter and axis of a feature; jitter @default 0.6 for categories, 0.4 for at most 30 whole numbers, else 0. */
export function dependenceX(a: Attribution, column: number, jitter?: number): DependenceX {
  const values = columnOf(a.data, column);
  const names = isNominal(a, column) ? (a.categories?.[a.features[column]] ?? []) : [];
  const whole = values.every((v) => Number.isNaN(v) || Number.isInteger(v)) && new Set(values).size <= FEW;
  const shifted = jittered(values, jitter ?? (names.length ? 0.6 : whole ? 0.4 : 0));
  const missing = values.some(Number.isNaN);
  const domain = names.length ? ([-0.6, names.length - 0.4] as const) : withAir(extent([shifted]));
  return { values, shifted, names, missing, domain };
}

/** The ends of some numbers moved apart by 3 %. */
export const withAir = ([low, high]: readonly [number, number]): [number, number] => [
  low - 0.03 * (high - low),
  high + 0.03 * (high - low),
];
