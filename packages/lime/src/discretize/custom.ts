import type { ColumnInfo, Discretizer } from './discretizer.js';

/**
 * Bins of one's own: edges by feature name, or a function of the training column.
 * A numeric feature without edges is refused with a RangeError when the explainer is made.
 */
export function custom(
  edges: Readonly<Record<string, readonly number[]>> | ((values: Float64Array, info: ColumnInfo) => ArrayLike<number>),
): Discretizer {
  return {
    name: 'custom',
    edges(values, info) {
      const found = typeof edges === 'function' ? edges(values, info) : edges[info.name];
      if (!found || found.length === 0) {
        throw new RangeError(
          `lime: custom bins need at least one edge for each numeric feature: ${info.name} has none`,
        );
      }
      return found;
    },
  };
}
