import { topFeatures } from './top-features.js';

/** One bar of a waterfall, from the running sum before it to the one after it. */
export interface Step {
  /** Columns that it stands for. */
  readonly features: readonly number[];
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Bars from top to bottom, largest first; the sum starts at `base` at the bottom and arrives at base + sum of values at the top.
 * values: [features]; order: columns, most important first.
 */
export function waterfallSteps(values: ArrayLike<number>, base: number, order: readonly number[], maxDisplay: number) {
  const { shown, rest } = topFeatures(order, maxDisplay);
  const lines = shown.map((j) => [j]);
  if (rest.length) lines.push([...rest]);
  const steps: Step[] = [];
  let sum = base;
  for (const features of lines.reverse()) {
    const value = features.reduce((total, j) => total + values[j], 0);
    steps.push({ features, value, from: sum, to: sum + value });
    sum += value;
  }
  return steps.reverse();
}
