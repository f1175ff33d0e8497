import { contiguous } from './contiguous.js';
import type { Tensor } from './tensor.js';

/** A linkage matrix as a tree: nodes 0 .. n - 1 are points, n + i is the join of row i, 2 n - 2 the root. */
export interface LinkageTree {
  readonly n: number;
  /** The two children of each node [2 n - 1]; -1 for points. */
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** Reads a linkage matrix [n - 1, 4]. Throws RangeError unless every node but the root is joined exactly once, after it was made. */
export function treeOf(linkage: Tensor): LinkageTree {
  if (linkage.shape.length !== 2 || linkage.shape[1] !== 4) {
    throw new RangeError(`tensor: a linkage matrix has the shape [n - 1, 4]: [${linkage.shape.join(', ')}]`);
  }
  const { data } = contiguous(linkage);
  const n = linkage.shape[0] + 1;
  const left = new Int32Array(2 * n - 1).fill(-1);
  const right = left.slice();
  const joined = new Uint8Array(2 * n - 1);
  for (let i = 0; i < n - 1; i++) {
    for (const [side, child] of [left, right].map((s, k) => [s, data[i * 4 + k]] as const)) {
      if (!Number.isInteger(child) || child < 0 || child >= n + i || joined[child]) {
        throw new RangeError(`tensor: a linkage matrix joins each cluster once: row ${i} joins ${child}`);
      }
      joined[child] = 1;
      side[n + i] = child;
    }
  }
  return { n, left, right };
}
