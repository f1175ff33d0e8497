import { expect, test } from 'vitest';
import '@xai/test-kit';
import { type LinkageMethod, linkage, pairwise, random, tensor } from '../src/index.js';

/** Joins the two nearest clusters again and again, their distance taken from the points themselves. */
function heights(points: number[][], between: (a: Cluster, b: Cluster) => number): number[] {
  const clusters: Cluster[] = points.map((point) => ({ points: [point] }));
  const out: number[] = [];
  while (clusters.length > 1) {
    let [p, q, least] = [0, 1, Number.POSITIVE_INFINITY];
    for (let i = 0; i < clusters.length; i++) {
      for (let j = i + 1; j < clusters.length; j++) {
        const d = between(clusters[i], clusters[j]);
        if (d < least) [p, q, least] = [i, j, d];
      }
    }
    const parts: [Cluster, Cluster] = [clusters[p], clusters[q]];
    out.push(least);
    clusters.splice(q, 1);
    clusters[p] = { points: parts.flatMap((c) => c.points), parts };
  }
  return out;
}

interface Cluster {
  readonly points: number[][];
  readonly parts?: readonly [Cluster, Cluster];
}

const apart = (a: number[], b: number[]): number => Math.hypot(...a.map((v, j) => v - b[j]));
const all = (a: Cluster, b: Cluster): number[] => a.points.flatMap((p) => b.points.map((q) => apart(p, q)));
const mean = (values: number[]): number => values.reduce((s, v) => s + v, 0) / values.length;
const centre = ({ points }: Cluster): number[] => points[0].map((_, j) => mean(points.map((p) => p[j])));

/** What each method calls the distance of two clusters, in one line. */
const definitions: Record<LinkageMethod, (a: Cluster, b: Cluster) => number> = {
  single: (a, b) => Math.min(...all(a, b)),
  complete: (a, b) => Math.max(...all(a, b)),
  average: (a, b) => mean(all(a, b)),
  weighted: function wpgma(a, b): number {
    if (b.parts) return mean(b.parts.map((part) => wpgma(a, part)));
    return a.parts ? mean(a.parts.map((part) => wpgma(part, b))) : apart(a.points[0], b.points[0]);
  },
  ward: (a, b) =>
    apart(centre(a), centre(b)) *
    Math.sqrt((2 * a.points.length * b.points.length) / (a.points.length + b.points.length)),
};

test.each(Object.entries(definitions))('linkage by %s joins at the distances of its definition', (method, between) => {
  const r = random(11);
  for (const n of [2, 3, 7, 15]) {
    const points = Array.from({ length: n }, () => Array.from({ length: 3 }, r.normal));
    const { data } = linkage(tensor(Float64Array.from(points.flat()), [n, 3]), { method: method as LinkageMethod });
    const got = Array.from({ length: n - 1 }, (_, i) => data[4 * i + 2]);
    expect(got).toBeCloseToArray(heights(points, between), { rel: 1e-12 });
  }
});

test('linkage by weighted takes the plain mean of both parts: 1, then (4 + 10) / 2', () => {
  expect([...linkage([1, 4, 10], { method: 'weighted' }).data]).toEqual([0, 1, 1, 2, 2, 3, 7, 3]);
});

test('linkage by any method is not changed by the order of the points', () => {
  const r = random(12);
  const points = Array.from({ length: 12 }, () => [r.normal(), r.normal()]);
  const order = r.permutation(12);
  const table = (rows: number[][]) => tensor(Float64Array.from(rows.flat()), [12, 2]);
  for (const method of Object.keys(definitions) as LinkageMethod[]) {
    const joins = (t: ReturnType<typeof table>) => {
      const { data } = linkage(pairwise(t), { method });
      return Array.from({ length: 11 }, (_, i) => data[4 * i + 2]);
    };
    expect(joins(table(points))).toBeCloseToArray(joins(table(Array.from(order, (i) => points[i]))), { rel: 1e-12 });
  }
});
