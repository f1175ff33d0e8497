/**
 * Where `value` belongs among ascending `edges`: the number of edges below it (`left`, so that value <= edges[i] falls in bin i),
 * or of edges not above it (`right`). The same as numpy's `searchsorted`; NaN belongs at the end.
 */
export function searchSorted(edges: ArrayLike<number>, value: number, side: 'left' | 'right' = 'left'): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const edge = edges[middle];
    if (side === 'left' ? edge >= value : edge > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
