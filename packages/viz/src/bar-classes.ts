import { type Attribution, meanAbs } from '@xai/core';
import { byMagnitude } from './layout/top-features.js';

/** One part of a stacked bar: a class and its mean |value| of each feature. */
export interface BarClass {
  readonly name: string;
  readonly means: ArrayLike<number>;
}

const COLORS = 8;

/** Parts of the bars, one a target; of more than eight the seven largest and the sum of the others, so that no colour repeats. */
export function barClasses(list: readonly Attribution[], names: readonly string[] = []): readonly BarClass[] {
  const classes = list.map((a, k) => ({ name: names[k] ?? a.targetName ?? `output ${a.target}`, means: meanAbs(a) }));
  if (classes.length <= COLORS) return classes;
  const kept = byMagnitude(classes.map(classTotal)).slice(0, COLORS - 1);
  const others = classes.filter((_, k) => !kept.includes(k));
  const means = others[0].means.map((_, j) => others.reduce((sum, c) => sum + c.means[j], 0));
  return [...classes.filter((_, k) => kept.includes(k)), { name: `${others.length} other classes`, means }];
}

/** A class's mean |value| summed over its features. */
export const classTotal = ({ means }: BarClass): number => Array.from(means).reduce((sum, v) => sum + v, 0);
