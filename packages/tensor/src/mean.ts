/** The mean, weighted if weights are given. Throws RangeError for no values, lengths that differ, or no weight above 0. */
export function mean(values: ArrayLike<number>, weights?: ArrayLike<number>): number {
  const n = values.length;
  if (n === 0 || (weights && weights.length !== n)) {
    throw new RangeError(`tensor: a mean needs values, and as many weights: ${n} and ${weights?.length ?? 'none'}`);
  }
  let total = 0;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const w = weights ? weights[i] : 1;
    total += w;
    sum += w * (values[i] - values[0]);
  }
  if (!(total > 0)) throw new RangeError(`tensor: a mean needs a weight above 0: ${total} in all`);
  return values[0] + sum / total;
}
