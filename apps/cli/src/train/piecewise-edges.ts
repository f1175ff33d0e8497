/**
 * Edges of a piecewise linear encoding: the distinct quantiles 0, 1/bins, ..., 1 of a column, as float32, ascending.
 * Where more than half of the values are 0, the quantiles are those of the other values, and 0 is the first edge.
 * Gorishniy et al. 2022, section 3.2. https://arxiv.org/abs/2203.05556
 * Throws RangeError for a column without two distinct values.
 */
export function piecewiseEdges(values: ArrayLike<number>, bins: number): Float32Array {
  const sorted = Float64Array.from(values).sort();
  const zeros = sorted.filter((v) => v === 0).length;
  const mostlyZero = zeros > sorted.length / 2;
  const rest = mostlyZero ? sorted.filter((v) => v !== 0) : sorted;
  const edges = new Set<number>(mostlyZero ? [0] : []);
  for (let i = 0; i <= bins; i++) edges.add(Math.fround(rest[Math.round((i / bins) * (rest.length - 1))]));
  const ascending = Float32Array.from(edges).sort();
  if (!(ascending.length > 1)) throw new RangeError(`train: a column needs two distinct values: ${ascending.length}`);
  return ascending;
}
