/** Which features are shown and which are summed in one last line. */
export interface Shown {
  readonly shown: readonly number[];
  readonly rest: readonly number[];
}

/**
 * The first `maxDisplay` lines of an order: all features where they fit, else one fewer and the rest together; without
 * `sumRest` the rest is left out. Throws RangeError unless maxDisplay is a whole number of at least 1.
 */
export function topFeatures(order: readonly number[], maxDisplay: number, sumRest = true): Shown {
  if (!(maxDisplay === Infinity || (Number.isInteger(maxDisplay) && maxDisplay >= 1))) {
    throw new RangeError(`viz: maxDisplay is a whole number of at least 1: ${maxDisplay}`);
  }
  if (!sumRest) return { shown: order.slice(0, maxDisplay), rest: [] };
  const lines = order.length <= maxDisplay ? order.length : maxDisplay - 1;
  return { shown: order.slice(0, lines), rest: order.slice(lines) };
}

/** Features by falling |value|; ties keep column order. */
export const byMagnitude = (values: ArrayLike<number>): number[] =>
  Array.from(values, (_, j) => j).sort((a, b) => Math.abs(values[b]) - Math.abs(values[a]) || a - b);
