import { pairAt, pointsOf } from './condensed.js';
import { leaves } from './leaves.js';
import { treeOf } from './linkage-tree.js';
import type { Tensor } from './tensor.js';

/**
 * The points of a linkage matrix [n - 1, 4] in the order, among all that flips of its joins allow, with the least sum of distances
 * between neighbours. `condensed` [n (n - 1) / 2] are the distances. O(n^3) time, n^2 numbers of memory.
 * Throws RangeError where tree and distances do not fit.
 * Bar-Joseph, Gifford and Jaakkola 2001, section 3. https://doi.org/10.1093/bioinformatics/17.suppl_1.S22
 */
export function optimalLeafOrder(linkage: Tensor, condensed: ArrayLike<number>): Int32Array {
  const { n, left, right } = treeOf(linkage);
  if (pointsOf(condensed) !== n) {
    throw new RangeError(`tensor: a linkage of ${n} points needs ${(n * (n - 1)) / 2} distances: ${condensed.length}`);
  }
  const first = leaves(linkage);
  const { from, to } = spans(first, left, right, n);
  const distance = (i: number, j: number): number => condensed[pairAt(n, i, j)];
  /** cost[u * n + w]: least cost of the smallest subtree with both, u at one end and w at the other. */
  const cost = new Float64Array(n * n);

  /** Points that may stand at the other end of a subtree with u at one end. */
  const partners = (node: number, u: number): Int32Array => {
    if (node < n) return first.subarray(from[node], to[node]);
    const other = position[u] < to[left[node]] ? right[node] : left[node];
    return first.subarray(from[other], to[other]);
  };
  const position = new Int32Array(n);
  first.forEach((leaf, i) => {
    position[leaf] = i;
  });

  for (let node = n; node < 2 * n - 1; node++) {
    const a = first.subarray(from[left[node]], to[left[node]]);
    const b = first.subarray(from[right[node]], to[right[node]]);
    const reach = new Float64Array(b.length);
    const offset = from[right[node]];
    for (const u of a) {
      const ends = partners(left[node], u);
      for (let i = 0; i < b.length; i++) {
        let best = Number.POSITIVE_INFINITY;
        for (const m of ends) best = Math.min(best, cost[u * n + m] + distance(m, b[i]));
        reach[i] = best;
      }
      for (const w of b) {
        let best = Number.POSITIVE_INFINITY;
        for (const k of partners(right[node], w)) best = Math.min(best, reach[position[k] - offset] + cost[k * n + w]);
        cost[u * n + w] = cost[w * n + u] = best;
      }
    }
  }

  const root = 2 * n - 2;
  let [start, end] = [first[0], first[n - 1]];
  for (const u of n > 1 ? first.subarray(from[left[root]], to[left[root]]) : []) {
    for (const w of first.subarray(from[right[root]], to[right[root]])) {
      if (cost[u * n + w] < cost[start * n + end]) [start, end] = [u, w];
    }
  }
  const order = new Int32Array(n);
  const stack: [node: number, start: number, end: number][] = [[root, start, end]];
  for (let at = 0; stack.length > 0; ) {
    const [node, u, w] = stack.pop() as [number, number, number];
    if (node < n) {
      order[at++] = node;
      continue;
    }
    const [near, far] = position[u] < to[left[node]] ? [left[node], right[node]] : [right[node], left[node]];
    let [m, k, best] = [-1, -1, Number.POSITIVE_INFINITY];
    for (const i of partners(near, u)) {
      for (const j of partners(far, w)) {
        const total = cost[u * n + i] + distance(i, j) + cost[j * n + w];
        if (total < best) [m, k, best] = [i, j, total];
      }
    }
    stack.push([far, k, w], [near, u, m]);
  }
  return order;
}

/** The range of each node's points within the leaves from left to right. */
function spans(
  first: Int32Array,
  left: Int32Array,
  right: Int32Array,
  n: number,
): { from: Int32Array; to: Int32Array } {
  const from = new Int32Array(2 * n - 1);
  const to = new Int32Array(2 * n - 1);
  first.forEach((leaf, i) => {
    from[leaf] = i;
    to[leaf] = i + 1;
  });
  for (let node = n; node < 2 * n - 1; node++) {
    from[node] = from[left[node]];
    to[node] = to[right[node]];
  }
  return { from, to };
}
