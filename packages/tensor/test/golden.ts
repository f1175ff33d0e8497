import { readGolden } from '@xai/test-kit';

/** A golden of this folder. */
export const golden = <T>(name: string): T => readGolden<T>(new URL(`golden/${name}.json`, import.meta.url));

interface Path {
  readonly alphas: number[];
  readonly active: number[];
  readonly coefficients: number[][];
}

/** One case of regression.json. */
export interface Regression {
  readonly x: number[][];
  readonly y: number[];
  readonly weights: number[];
  readonly ridge: {
    readonly alpha: number;
    readonly coefficients: number[];
    readonly intercept: number;
    readonly r2: number;
  };
  readonly lasso: { readonly alpha: number; readonly coefficients: number[]; readonly intercept: number };
  readonly least_squares: number[];
  readonly lasso_path: Path;
  readonly lar_path: Path;
  readonly lar_crosses_zero: boolean;
  readonly lasso_drops: boolean;
}

/** The cases of distributions.json. */
export interface Distributions {
  readonly cdf: [x: number, p: number][];
  readonly quantile: [p: number, x: number][];
  readonly truncated: [low: number, high: number, p: number, x: number][];
  readonly values: number[];
  readonly ranks: number[];
  readonly percents: number[];
  readonly percentiles: { readonly values: number[]; readonly expected: number[] }[];
}

/** One case of clustering.json. */
export interface Clustering {
  readonly x: number[][];
  readonly trees: Record<
    'single' | 'complete' | 'average' | 'ward',
    { readonly linkage: number[][]; readonly leaves: number[]; readonly optimal_sum: number }
  >;
  readonly weights: number[];
  readonly k: number;
  readonly inertia: number;
  readonly pdist: Record<string, number[]>;
}

/** What is used of a recorded LIME explanation. */
export interface LimeSteps {
  readonly expected: {
    readonly neighbourhood: { readonly data: number[][]; readonly outputs: number[][] | number[] };
    readonly weights: number[];
    readonly distances: number[];
    readonly kernel_width: number;
    readonly lasso_path: { readonly label: number; readonly alphas: number[]; readonly coefficients: number[][] };
  };
}

export const limeSteps = ['adult-steps-continuous', 'diabetes-steps-quartile', 'iris-steps-decile'];
