import type { Predict } from '@xai/core';
import { type Contiguous, contiguous, fromRows, tensor } from '@xai/tensor';
import { type Mlp, readGolden, readNpyFile } from '@xai/test-kit';
import { decile, entropy, type LimeTabularOptions, none, quartile } from '../src/index.js';

const file = (name: string) => new URL(`./golden/${name}`, import.meta.url);

export const datasets = ['adult', 'diabetes', 'iris'] as const;
export const settings = ['quartile', 'decile', 'entropy', 'continuous', 'around-instance'] as const;
export type Dataset = (typeof datasets)[number];
export type Setting = (typeof settings)[number];

export interface Statistics {
  inputs: {
    feature_names: string[];
    categorical_features: number[];
    categorical_names: Record<string, string[]>;
    median: number | null;
    entropy_labels: string;
  };
  expected: Record<
    string,
    {
      scaler_mean: number[];
      scaler_scale: number[];
      feature_values: Record<string, number[]>;
      feature_frequencies: Record<string, number[]>;
      features?: {
        feature: number;
        bins: number[];
        names: string[];
        means: number[];
        stds: number[];
        mins: number[];
        maxs: number[];
      }[];
      discretized_first_20_rows?: number[][];
    }
  >;
}

export interface Fit {
  label: number;
  num_features: number;
  feature_selection: string;
  selected: number[];
  sorted: [number, number][];
  intercept: number;
  score: number;
  local_pred: number;
}

export interface Steps {
  inputs: { instance: number[] };
  expected: {
    neighbourhood: { data: number[][]; inverse: number[][]; outputs: number[][] };
    kernel_width: number;
    distances: number[];
    weights: number[];
    lasso_path: { label: number; alphas: number[]; coefficients: number[][] };
    fits: Fit[];
    explanation: {
      num_features: number;
      by_label: Record<string, { as_map: [number, number][]; as_list: [string, number][] }>;
      top_labels: number[];
      predicted: number[] | number;
    };
    discretized_instance?: number[];
  };
}

interface MeanStd {
  mean: number[];
  std: number[];
}

export interface Parity {
  inputs: { instance: number[] };
  expected: Record<
    string,
    {
      by_label: Record<
        string,
        {
          all_features: MeanStd;
          intercept_score_localpred: MeanStd;
          three_features_forward: { mean_with_zeros: number[]; std_with_zeros: number[] };
        }
      >;
      column_mean_of_data: MeanStd;
    }
  >;
}

/** Remembers what a reader returned for a name. */
export function once<T>(read: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const found = known.get(name) ?? read(name);
    known.set(name, found);
    return found;
  };
}

const readStatistics = once((name) => readGolden<Statistics>(file(name)));
const readSteps = once((name) => readGolden<Steps>(file(name)));

export const statistics = (data: Dataset) => readStatistics(`${data}-statistics.json`);
export const steps = (data: Dataset, setting: Setting) => readSteps(`${data}-steps-${setting}.json`);
export const parity = (data: Dataset) => readGolden<Parity>(file(`${data}-parity.json`));

/** The training rows [n, columns]. */
export function training(data: Dataset): Contiguous<Float64Array> {
  const { data: numbers, shape } = readNpyFile(file(`${data}-train.npy`));
  return tensor(numbers, shape);
}

/** One training column. */
export function column(data: Dataset, c: number): Float64Array {
  const { data: numbers, shape } = training(data);
  return Float64Array.from({ length: shape[0] }, (_, i) => numbers[i * shape[1] + c]);
}

/** The labels that the recorded entropy bins were given. */
export function labels(data: Dataset): Float64Array {
  const given = readNpyFile(file(`${data}-labels.npy`)).data;
  const { median } = statistics(data).inputs;
  return median === null ? given : given.map((v) => (v > median ? 1 : 0));
}

/** The explained network as a predict function, on typed arrays: thousands of rows a call. */
export function model(data: Dataset): Predict {
  const mlp = readGolden<Mlp>(file(`${data}-model.json`));
  const layers = mlp.layers.map((l) => ({ w: l.weights_in_by_out.map((r) => Float64Array.from(r)), b: l.bias }));
  const mean = mlp.mean ?? [];
  const scale = mlp.scale ?? [];
  return (batch) => {
    const { data: x, shape } = contiguous(batch);
    const [n, d] = shape;
    const rows: number[][] = [];
    for (let i = 0; i < n; i++) {
      let h = Float64Array.from({ length: d }, (_, j) => (x[i * d + j] - mean[j]) / scale[j]);
      layers.forEach(({ w, b }, l) => {
        const next = Float64Array.from(b);
        for (let j = 0; j < h.length; j++) for (let k = 0; k < next.length; k++) next[k] += h[j] * w[j][k];
        h = l < layers.length - 1 ? next.map((v) => Math.max(v, 0)) : next;
      });
      rows.push(outputs(Array.from(h), mlp.output_activation));
    }
    return fromRows(rows);
  };
}

function outputs(h: number[], activation: string): number[] {
  if (activation === 'softmax') {
    const e = h.map((v) => Math.exp(v - Math.max(...h)));
    const total = e.reduce((a, b) => a + b);
    return e.map((v) => v / total);
  }
  if (activation === 'identity') return h;
  const p = 1 / (1 + Math.exp(-h[0]));
  return [1 - p, p];
}

/** The explainer's options for a recorded setting. */
export function options(data: Dataset, setting: Setting): LimeTabularOptions {
  const { inputs } = statistics(data);
  const discretizers = { quartile, decile, entropy: entropy(labels(data)), continuous: none, 'around-instance': none };
  return {
    training: training(data),
    mode: data === 'diabetes' ? 'regression' : 'classification',
    featureNames: inputs.feature_names,
    categories: Object.fromEntries(
      Object.entries(inputs.categorical_names).map(([c, names]) => [inputs.feature_names[Number(c)], names]),
    ),
    categorical: inputs.categorical_features,
    discretize: discretizers[setting],
    around: setting === 'around-instance',
  };
}
