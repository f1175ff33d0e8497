import type { Predict } from '@xai/core';
import { fromRows, random, type Tensor } from '@xai/tensor';
import { type Mlp, readGolden } from '@xai/test-kit';

/** A golden of this package. */
export const golden = <T>(name: string): T => readGolden<T>(new URL(`golden/${name}.json`, import.meta.url));

/** A golden network with typed arrays, fast enough for thousands of coalitions: [n, outputs]; a sigmoid gives p alone. */
export function network(name: string): Predict {
  const { mean = [], scale = [], layers, output_activation } = golden<Mlp>(name);
  const dense = layers.map(({ weights_in_by_out: w, bias }) => ({
    w: Float64Array.from(w.flat()),
    bias,
    out: new Float64Array(bias.length),
  }));
  const inputs = mean.length;
  return ({ data, shape: [n] }) => {
    const outputs = new Float64Array(n);
    const x = new Float64Array(inputs);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < inputs; j++) x[j] = (data[i * inputs + j] - mean[j]) / scale[j];
      let h = x;
      dense.forEach(({ w, bias, out }, l) => {
        for (let k = 0; k < out.length; k++) {
          let sum = bias[k];
          for (let j = 0; j < h.length; j++) sum += h[j] * w[j * out.length + k];
          out[k] = l < dense.length - 1 ? Math.max(0, sum) : sum;
        }
        h = out;
      });
      outputs[i] = output_activation === 'identity' ? h[0] : 1 / (1 + Math.exp(-h[0]));
    }
    return { data: outputs, shape: [n, 1] };
  };
}

/** A game on 0/1 players as a model: explained at all ones with a background of one row of zeros. */
export interface ToyGame {
  readonly players: number;
  readonly predict: Predict;
  readonly row: Tensor;
  readonly background: Tensor;
  /** v of each coalition, bit i being player i: [2^players]. */
  readonly table: Float64Array;
}

/** The game of `v` over `players`, tabulated once. */
export function toyGame(players: number, v: (present: readonly number[]) => number): ToyGame {
  const table = Float64Array.from({ length: 2 ** players }, (_, s) =>
    v(Array.from({ length: players }, (_, i) => (s >> i) & 1)),
  );
  const predict: Predict = ({ data, shape: [n] }) => ({
    data: Float64Array.from({ length: n }, (_, i) => {
      let s = 0;
      for (let p = 0; p < players; p++) s += data[i * players + p] * 2 ** p;
      return table[s];
    }),
    shape: [n],
  });
  const background = fromRows([new Float64Array(players)]);
  return { players, predict, row: fromRows([new Float64Array(players).fill(1)]), background, table };
}

/** A game with effects of every order: a small random network of the players. */
export function networkGame(players: number, seed: number): ToyGame {
  const r = random(seed);
  const hidden = Array.from({ length: 12 }, () => ({
    w: Array.from({ length: players }, () => (2 * r.normal()) / Math.sqrt(players)),
    b: r.normal() / 2,
    out: r.normal(),
  }));
  return toyGame(players, (x) =>
    hidden.reduce(
      (sum, { w, b, out }) =>
        sum +
        out *
          Math.max(
            0,
            w.reduce((s, v, j) => s + v * x[j], b),
          ),
      0,
    ),
  );
}

/** Shapley values as the mean gain over all orders of joining: independent of any weights. */
export function byOrders(table: ArrayLike<number>, players: number): Float64Array {
  const values = new Float64Array(players);
  let orders = 0;
  const join = (s: number, gains: Float64Array): void => {
    if (s === 2 ** players - 1) {
      orders++;
      for (let p = 0; p < players; p++) values[p] += gains[p];
      return;
    }
    for (let p = 0; p < players; p++) {
      if ((s >> p) & 1) continue;
      gains[p] = table[s | (1 << p)] - table[s];
      join(s | (1 << p), gains);
    }
  };
  join(0, new Float64Array(players));
  return values.map((v) => v / orders);
}

/** Mean, SD and root mean square of standard errors over seeds, value by value. */
export function overSeeds(runs: readonly { values: ArrayLike<number>; errors?: ArrayLike<number> | null }[]) {
  const length = runs[0].values.length;
  const n = runs.length;
  const mean = new Float64Array(length);
  const sd = new Float64Array(length);
  const rms = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    for (const { values, errors } of runs) {
      mean[i] += values[i] / n;
      rms[i] += (errors?.[i] ?? 0) ** 2 / n;
    }
    for (const { values } of runs) sd[i] += (values[i] - mean[i]) ** 2 / (n - 1);
    sd[i] = Math.sqrt(sd[i]);
    rms[i] = Math.sqrt(rms[i]);
  }
  return { mean, sd, rms, seeds: n };
}

/** Pooled over the values that vary: root mean square of the reported errors / observed SD. */
export function calibration({ sd, rms }: ReturnType<typeof overSeeds>): number {
  let reported = 0;
  let observed = 0;
  sd.forEach((s, i) => {
    if (s <= 1e-4) return;
    reported += rms[i] ** 2;
    observed += s ** 2;
  });
  return Math.sqrt(reported / observed);
}

/** Rows as tabulated games: a method that only sees v needs no network. */
export async function tabulated(rows: number[][], background: number[][], model: string) {
  const predict = network(model);
  const players = background[0].length;
  return Promise.all(
    rows.map(async (row) => {
      const table = new Float64Array(2 ** players);
      for (let s = 0; s < table.length; s++) {
        const { data } = await predict(fromRows(background.map((z) => z.map((v, j) => ((s >> j) & 1 ? row[j] : v)))));
        table[s] = Array.from(data).reduce((a, b) => a + b, 0) / background.length;
      }
      return toyGame(players, (x) => table[x.reduce((s, z, i) => s + z * 2 ** i, 0)]);
    }),
  );
}

/** A golden of shap's sampling explainers over seeds. */
export interface Statistics {
  inputs: { rows: number[][]; background: number[][] };
  expected: { shapley_exact: number[][] } & Record<
    string,
    { seeds: number; nsamples: number; mean: number[][]; std: number[][] }
  >;
}
