import type { Problem } from '../problem.js';

/** Which features a surrogate may use. */
export interface FeatureSelection {
  readonly name: string;
  /** At most `count` features in the order that the method found them; none repeated. */
  select(problem: Problem, count: number): number[];
}
