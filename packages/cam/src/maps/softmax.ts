/** exp(v) over its sum, without overflow. */
export function softmax(values: Float64Array): Float64Array {
  const largest = values.reduce((a, b) => Math.max(a, b));
  const powers = values.map((v) => Math.exp(v - largest));
  const sum = powers.reduce((a, b) => a + b);
  return powers.map((p) => p / sum);
}
