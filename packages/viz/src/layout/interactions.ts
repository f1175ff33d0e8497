import type { Attribution } from '@xai/core';
import { contiguous } from '@xai/tensor';

/**
 * Columns by how strongly they seem to interact with `feature`, strongest first: rows sorted by the feature, in windows of
 * max(min(n / 10, 50), 1) rows the |correlation| of its values with the other's data, summed; or of the other's missing values
 * where that is more. As shap.utils.approximate_interactions; ties are sorted by the feature's data, then row, where numpy's order is its own.
 */
export function interactionOrder(a: Attribution, feature: number): number[] {
  const d = a.features.length;
  const [data, values] = [a.data, a.values].map((t) => contiguous(t).data);
  const rows = Array.from(a.rows.keys()).sort((p, q) => compare(data[p * d + feature], data[q * d + feature]) || p - q);
  const effect = rows.map((i) => values[i * d + feature]);
  const step = Math.max(Math.min(Math.trunc(rows.length / 10), 50), 1);
  const strength = a.features.map((_, j) => {
    if (j === feature) return 0;
    const other = rows.map((i) => data[i * d + j]);
    const missing = other.map((v) => (Number.isNaN(v) ? 1 : 0));
    return Math.max(windows(effect, other, step), windows(effect, missing, step));
  });
  return Array.from(strength.keys()).sort((p, q) => strength[q] - strength[p] || p - q);
}

const compare = (p: number, q: number): number =>
  Number.isNaN(p) ? (Number.isNaN(q) ? 0 : 1) : Number.isNaN(q) ? -1 : p - q;

function windows(x: readonly number[], y: readonly number[], step: number): number {
  let sum = 0;
  for (let at = 0; at < x.length; at += step)
    sum += Math.abs(correlation(x.slice(at, at + step), y.slice(at, at + step)));
  return sum;
}

/** Pearson's correlation; 0 where either does not vary or is not known. */
function correlation(x: readonly number[], y: readonly number[]): number {
  const mean = (v: readonly number[]): number => v.reduce((sum, u) => sum + u, 0) / v.length;
  const [mx, my] = [mean(x), mean(y)];
  let [xx, yy, xy] = [0, 0, 0];
  x.forEach((v, i) => {
    xx += (v - mx) ** 2;
    yy += (y[i] - my) ** 2;
    xy += (v - mx) * (y[i] - my);
  });
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0;
}
