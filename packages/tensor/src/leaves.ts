import { treeOf } from './linkage-tree.js';
import type { Tensor } from './tensor.js';

/** The points of a linkage matrix [n - 1, 4] from left to right, as a dendrogram draws them (scipy's `leaves_list`). Throws RangeError for a matrix that is no tree. */
export function leaves(linkage: Tensor): Int32Array {
  const { n, left, right } = treeOf(linkage);
  const order = new Int32Array(n);
  const stack = [2 * n - 2];
  for (let at = 0; stack.length > 0; ) {
    const node = stack.pop() as number;
    if (node < n) order[at++] = node;
    else stack.push(right[node], left[node]);
  }
  return order;
}
