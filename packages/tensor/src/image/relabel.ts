/** Labels counted from 0 in rising order of the old ones, all used. */
export function relabel(labels: Int32Array): Int32Array {
  const order = [...new Set(labels)].sort((a, b) => a - b);
  const index = new Map(order.map((label, k) => [label, k]));
  return labels.map((label) => index.get(label) ?? 0);
}
