import { fileURLToPath } from 'node:url';
import { buildGraph, initializer, node, value, writeOnnx } from '@xai/models';
import { fromRows, tensor } from '@xai/tensor';
import { type Mlp, readGolden } from '@xai/test-kit';

const golden = (name: string): string => fileURLToPath(new URL(`golden/${name}`, import.meta.url));

/** A golden case: the network of `NAME-mlp.json` and what is expected of it. */
export const adultMlp = readGolden<Mlp>(golden('adult-mlp.json'));

/** What `adult-exact.json` holds. */
export interface ExactGolden {
  readonly inputs: {
    readonly feature_names: readonly string[];
    readonly rows: readonly (readonly number[])[];
    readonly background: readonly (readonly number[])[];
  };
  readonly expected: {
    readonly outputs: readonly number[];
    readonly base_value: number;
    readonly shapley: { readonly values: readonly (readonly number[])[] };
    readonly shapley_logit: { readonly values: readonly (readonly number[])[]; readonly base_value: number };
    readonly shapley_interactions: { readonly rows: readonly number[]; readonly values: number[][][] };
    readonly shapley_taylor: { readonly rows: readonly number[]; readonly values: number[][][] };
  };
}

/** Exact Shapley values of `adultMlp`, by enumeration. */
export const adultExact = readGolden<ExactGolden>(golden('adult-exact.json'));

const ops: Readonly<Record<string, string>> = { relu: 'Relu', tanh: 'Tanh', sigmoid: 'Sigmoid', softmax: 'Softmax' };

/** A golden network as an ONNX file: [n, columns] float32 in, its last activation (`last`, '' for none) out. */
export function mlpOnnx(mlp: Mlp, last: 'Sigmoid' | 'Softmax' | '' = 'Sigmoid', inputName = 'x'): Uint8Array {
  const columns = mlp.layers[0].weights_in_by_out.length;
  const row = (values: readonly number[] | undefined, other: number) =>
    tensor(
      Float32Array.from({ length: columns }, (_, j) => values?.[j] ?? other),
      [columns],
    );
  const nodes = [node('Sub', [inputName, 'mean'], ['centred']), node('Div', ['centred', 'scale'], ['h0'])];
  const initializers = [initializer('mean', row(mlp.mean, 0)), initializer('scale', row(mlp.scale, 1))];
  mlp.layers.forEach(({ weights_in_by_out: weights, bias }, l) => {
    const isLast = l === mlp.layers.length - 1;
    initializers.push(initializer(`w${l}`, fromRows(weights)));
    initializers.push(initializer(`b${l}`, tensor(Float64Array.from(bias), [bias.length])));
    nodes.push(node('Gemm', [`h${l}`, `w${l}`, `b${l}`], [isLast ? 'raw' : `sum${l}`]));
    if (!isLast) nodes.push(node(ops[mlp.hidden_activation], [`sum${l}`], [`h${l + 1}`]));
  });
  if (last) nodes.push(node(last, ['raw'], ['out'], last === 'Softmax' ? { axis: -1 } : {}));
  const outputs = mlp.layers.at(-1)?.bias.length ?? 1;
  return writeOnnx(
    buildGraph({
      inputs: [value(inputName, ['n', columns])],
      outputs: [value(last ? 'out' : 'raw', ['n', outputs])],
      nodes,
      initializers,
    }),
  );
}

/** Rows as CSV text. */
export const csvText = (names: readonly string[], rows: readonly (readonly (number | string)[])[]): string =>
  [names, ...rows].map((cells) => `${cells.join(',')}\n`).join('');
