import { paper } from './paper.js';

/** The demo's rows, chosen by rules that its figures print. */
export interface ChosenRows {
  /** The paper's instance, and the row of its Figure V. */
  readonly instance: number;
  readonly highRow: number;
  /** The test rows with the predictions nearest to the paper's Figures IV and V. */
  readonly low: number;
  readonly high: number;
  /** The test row whose probability is furthest from its label. */
  readonly wrong: number;
}

/** test: row numbers; output: their probabilities; label: by row number. The first of equals is taken. */
export function chooseRows(test: Int32Array, output: ArrayLike<number>, label: ArrayLike<number>): ChosenRows {
  const nearest = (distance: (i: number) => number) =>
    test[test.reduce((best, _, i) => (distance(i) < distance(best) ? i : best), 0)];
  return {
    instance: paper.instance,
    highRow: paper.highRow,
    low: nearest((i) => Math.abs(output[i] - paper.low)),
    high: nearest((i) => Math.abs(output[i] - paper.high)),
    wrong: nearest((i) => -Math.abs(output[i] - label[test[i]])),
  };
}
