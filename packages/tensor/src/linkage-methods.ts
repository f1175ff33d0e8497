import { pairAt } from './condensed.js';

/** A join of the clusters that hold points x and y. */
export interface Join {
  readonly x: number;
  readonly y: number;
  readonly distance: number;
}

/** The distance of cluster i to the join of x and y, from those of i to x, i to y and x to y, and the numbers of points. */
type Update = (ix: number, iy: number, xy: number, nx: number, ny: number, ni: number) => number;

/** Lance and Williams 1967; ward: Ward 1963. */
const complete: Update = (ix, iy) => Math.max(ix, iy);
const average: Update = (ix, iy, _, nx, ny) => (nx * ix + ny * iy) / (nx + ny);
const weighted: Update = (ix, iy) => (ix + iy) / 2;
const ward: Update = (ix, iy, xy, nx, ny, ni) => {
  const t = 1 / (nx + ny + ni);
  return Math.sqrt((ni + nx) * t * ix * ix + (ni + ny) * t * iy * iy - ni * t * xy * xy);
};

/** Every way to join clusters: condensed distances of n points -> joins in any order. */
export const linkageMethods = {
  single: minimumSpanningTree,
  complete: nearestNeighbourChain(complete),
  average: nearestNeighbourChain(average),
  weighted: nearestNeighbourChain(weighted),
  ward: nearestNeighbourChain(ward),
} as const satisfies Record<string, (condensed: Float64Array, n: number) => Join[]>;

/** Prim's algorithm: the nearest neighbour clusters are the edges of the minimum spanning tree. */
function minimumSpanningTree(condensed: Float64Array, n: number): Join[] {
  const nearest = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  const done = new Uint8Array(n);
  const joins: Join[] = [];
  for (let x = 0; joins.length < n - 1; ) {
    done[x] = 1;
    let [y, distance] = [-1, Number.POSITIVE_INFINITY];
    for (let i = 0; i < n; i++) {
      if (done[i]) continue;
      nearest[i] = Math.min(nearest[i], condensed[pairAt(n, x, i)]);
      if (nearest[i] < distance) [y, distance] = [i, nearest[i]];
    }
    joins.push({ x, y, distance });
    x = y;
  }
  return joins;
}

/** Follows nearest neighbours until two are each other's, and joins them. */
function nearestNeighbourChain(update: Update): (condensed: Float64Array, n: number) => Join[] {
  return (condensed, n) => {
    const distances = condensed.slice();
    const points = new Int32Array(n).fill(1);
    const chain: number[] = [];
    const joins: Join[] = [];
    while (joins.length < n - 1) {
      if (chain.length === 0) chain.push(points.findIndex((count) => count > 0));
      let x = chain[chain.length - 1];
      let y = chain.length > 1 ? chain[chain.length - 2] : -1;
      let distance = y < 0 ? Number.POSITIVE_INFINITY : distances[pairAt(n, x, y)];
      for (let i = 0; i < n; i++) {
        if (points[i] === 0 || i === x || !(distances[pairAt(n, x, i)] < distance)) continue;
        distance = distances[pairAt(n, x, i)];
        y = i;
      }
      if (chain.length < 2 || y !== chain[chain.length - 2]) {
        chain.push(y);
        continue;
      }
      chain.length -= 2;
      [x, y] = [Math.min(x, y), Math.max(x, y)];
      joins.push({ x, y, distance });
      const [nx, ny] = [points[x], points[y]];
      points[x] = 0;
      points[y] = nx + ny;
      for (let i = 0; i < n; i++) {
        if (points[i] === 0 || i === y) continue;
        const at = pairAt(n, i, y);
        distances[at] = update(distances[pairAt(n, i, x)], distances[at], distance, nx, ny, points[i]);
      }
    }
    return joins;
  };
}
