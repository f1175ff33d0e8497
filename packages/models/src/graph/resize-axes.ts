import { floatAttribute, intAttribute, intsAttribute, textAttribute } from './attributes.js';
import type { GraphNode } from './graph.js';
import type { ResizeAxis } from './resize-matrix.js';

/**
 * How Resize maps each axis of `shape`, from its scales or its sizes (one of them is given).
 * Throws RangeError for antialiasing, regions of interest, and scales and sizes that do not fit.
 */
export function resizeAxes(
  node: GraphNode,
  shape: readonly number[],
  scales: readonly number[] | undefined,
  sizes: readonly number[] | undefined,
): ResizeAxis[] {
  if (intAttribute(node, 'antialias', 0) !== 0) throw new RangeError('models: Resize: antialias is not known here: 1');
  const transform = textAttribute(node, 'coordinate_transformation_mode', 'half_pixel');
  const policy = textAttribute(node, 'keep_aspect_ratio_policy', 'stretch');
  if (policy !== 'stretch')
    throw new RangeError(`models: Resize: this aspect ratio policy is not known here: ${policy}`);
  const list = (sizes?.length ? sizes : scales) ?? [];
  const axes = intsAttribute(node, 'axes') ?? shape.map((_, k) => k);
  if (list.length !== axes.length) {
    throw new RangeError(`models: Resize: one scale or size for each of ${axes.length} axes: ${list.length}`);
  }
  return shape.map((size, k) => {
    const at = axes.findIndex((axis) => (axis < 0 ? axis + shape.length : axis) === k);
    const given = at < 0 ? undefined : list[at];
    const bySize = sizes?.length ? given : undefined;
    const out = bySize ?? Math.floor(size * (given ?? 1));
    return {
      size,
      out,
      scale: bySize !== undefined ? out / size : (given ?? 1),
      mode: textAttribute(node, 'mode', 'nearest'),
      transform,
      nearest: textAttribute(node, 'nearest_mode', 'round_prefer_floor'),
      cubic: floatAttribute(node, 'cubic_coeff_a', -0.75),
      excludeOutside: intAttribute(node, 'exclude_outside', 0) === 1,
    };
  });
}
