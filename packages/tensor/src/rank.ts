/**
 * The rank of each value from 1; equal values share the mean of their ranks. Throws RangeError for NaN.
 * The same as scipy's `rankdata` with method 'average'.
 */
export function rank(values: ArrayLike<number>): Float64Array {
  const n = values.length;
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    if (Number.isNaN(values[i])) throw new RangeError(`tensor: NaN has no rank: value ${i}`);
    order[i] = i;
  }
  order.sort((i, j) => values[i] - values[j] || i - j);
  const ranks = new Float64Array(n);
  for (let from = 0, to = 0; from < n; from = to) {
    while (to < n && values[order[to]] === values[order[from]]) to++;
    for (let i = from; i < to; i++) ranks[order[i]] = (from + to + 1) / 2;
  }
  return ranks;
}
