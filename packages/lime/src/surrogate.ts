import type { Problem } from './problem.js';

/** A linear model of the neighbourhood. */
export interface SurrogateFit {
  /** One coefficient for each selected feature. */
  readonly coefficients: ArrayLike<number>;
  readonly intercept: number;
  /** Penalty on the squared coefficients, for standard errors; absent: no standard errors. */
  readonly penalty?: number;
}

/** Fits a linear model to some features of a problem; `pickColumns` gives their numbers. */
export interface Surrogate {
  readonly name: string;
  fit(problem: Problem, selected: readonly number[]): SurrogateFit;
}
