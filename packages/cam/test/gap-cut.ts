import type { Activations, Cut } from '@xai/core';
import { contiguous, tensor } from '@xai/tensor';

/** What a plain head of arrays is made of: a global average pool, dense weights [outputs, channels], an outer function. */
export interface GapHead {
  readonly weights: readonly (readonly number[])[];
  /** Outer function of each score and its derivative. @default none */
  readonly outer?: readonly [f: (v: number) => number, derivative: (v: number) => number];
  /** Offer the closed forms? @default false */
  readonly closedForms?: boolean;
}

/** A network whose trunk only turns [n, c, h, w] into [n, h, w, c]; counts how often trunk, head and closed form run. */
export function gapCut({ weights, outer, closedForms = false }: GapHead) {
  const runs = { trunk: 0, head: 0, closed: 0 };
  const [f, derivative] = outer ?? [(v: number) => v, () => 1];
  const linear = ({ values }: Activations): number[][] => {
    const { data, shape } = contiguous(values);
    const [n, h, w, c] = shape;
    return Array.from({ length: n }, (_, i) =>
      weights.map((row) => {
        let sum = 0;
        for (let p = 0; p < h * w; p++) for (let k = 0; k < c; k++) sum += row[k] * data[(i * h * w + p) * c + k];
        return sum / (h * w);
      }),
    );
  };
  const cut: Cut = {
    layer: 'features',
    cutOff: null,
    async activations(images) {
      runs.trunk++;
      const { data, shape } = contiguous(images);
      const [n, c, h, w] = shape;
      const size = c * h * w;
      const values = Float32Array.from(data, (_, at) => {
        const [i, rest] = [Math.floor(at / size), at % size];
        return data[i * size + (rest % c) * h * w + Math.floor(rest / c)];
      });
      return { values: tensor(values, [n, h, w, c]), boundary: {} };
    },
    async scores(at) {
      runs.head++;
      const rows = linear(at).map((row) => row.map(f));
      return tensor(Float32Array.from(rows.flat()), [rows.length, weights.length]);
    },
    async gradient(at, cotangent) {
      const { shape } = at.values;
      const [, h, w, c] = shape;
      const scores = linear(at);
      const given = contiguous(cotangent).data;
      const data = Float32Array.from({ length: contiguous(at.values).data.length }, (_, j) => {
        const i = Math.floor(j / (h * w * c));
        return weights.reduce(
          (sum, row, o) => sum + (given[i * weights.length + o] * derivative(scores[i][o]) * row[j % c]) / (h * w),
          0,
        );
      });
      return tensor(data, shape);
    },
    dispose() {},
  };
  const closed = {
    classWeights: () => tensor(Float64Array.from(weights.flat()), [weights.length, weights[0].length]),
    async ablationScores(at: Activations, output: number) {
      runs.closed++;
      const { data, shape } = contiguous(at.values);
      const [n, h, w, c] = shape;
      const scores = linear(at);
      const means = new Float64Array(n * c);
      for (let j = 0; j < data.length; j++) means[Math.floor(j / (h * w * c)) * c + (j % c)] += data[j] / (h * w);
      return tensor(
        means.map((mean, j) => scores[Math.floor(j / c)][output] - weights[output][j % c] * mean),
        [n, c],
      );
    },
  };
  return { cut: closedForms ? { ...cut, ...closed } : cut, runs };
}
