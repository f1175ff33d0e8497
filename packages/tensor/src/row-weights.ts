/** The weights of n rows as float64, all 1 if none are given. Throws RangeError for another number of them, one below 0 or NaN, or none above 0. */
export function rowWeights(n: number, weights?: ArrayLike<number>): Float64Array {
  if (!weights && n > 0) return new Float64Array(n).fill(1);
  if (!weights) throw new RangeError('tensor: at least one row is needed: 0 rows');
  if (weights.length !== n) throw new RangeError(`tensor: ${n} rows need as many weights: ${weights.length}`);
  const w = Float64Array.from(weights);
  let total = 0;
  for (let i = 0; i < n; i++) {
    if (!(w[i] >= 0)) throw new RangeError(`tensor: a weight must be a number >= 0: weight ${i} is ${w[i]}`);
    total += w[i];
  }
  if (!(total > 0 && total < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`tensor: weights need a finite sum above 0: ${total} over ${n} rows`);
  }
  return w;
}
