/** A feed-forward network as plain numbers: the `mlp` format of the goldens. */
export interface Mlp {
  readonly mean?: readonly number[];
  readonly scale?: readonly number[];
  readonly hidden_activation: string;
  readonly output_activation: string;
  readonly layers: readonly {
    readonly weights_in_by_out: readonly (readonly number[])[];
    readonly bias: readonly number[];
  }[];
}

const activations: Record<string, (x: number) => number> = {
  relu: (x) => Math.max(x, 0),
  tanh: Math.tanh,
  identity: (x) => x,
  logistic: (x) => 1 / (1 + Math.exp(-x)),
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
};

/**
 * A golden network as a float64 predict function: [n, inputs] -> [n, outputs].
 * A sigmoid output becomes two columns, 1 - p and p, as scikit-learn's predict_proba has them.
 */
export function mlpPredict(mlp: Mlp) {
  const inputs = mlp.layers[0].weights_in_by_out.length;
  const hidden = activations[mlp.hidden_activation];
  const output = mlp.output_activation;
  const row = (x: ArrayLike<number>, start: number): number[] => {
    let h = Array.from({ length: inputs }, (_, j) => (x[start + j] - (mlp.mean?.[j] ?? 0)) / (mlp.scale?.[j] ?? 1));
    mlp.layers.forEach(({ weights_in_by_out: w, bias }, l) => {
      const last = l === mlp.layers.length - 1;
      h = bias.map((b, k) => {
        const sum = h.reduce((s, v, j) => s + v * w[j][k], b);
        return last ? sum : hidden(sum);
      });
    });
    if (output === 'softmax') {
      const top = Math.max(...h);
      const e = h.map((v) => Math.exp(v - top));
      const total = e.reduce((s, v) => s + v, 0);
      return e.map((v) => v / total);
    }
    const y = h.map(activations[output]);
    return (output === 'sigmoid' || output === 'logistic') && y.length === 1 ? [1 - y[0], y[0]] : y;
  };
  return (batch: { readonly data: ArrayLike<number>; readonly shape: readonly number[] }) => {
    const rows = Array.from({ length: batch.shape[0] }, (_, i) => row(batch.data, i * inputs));
    return { data: Float64Array.from(rows.flat()), shape: [batch.shape[0], rows[0]?.length ?? 1] };
  };
}
