import type { Attribution } from '@xai/core';
import type { Contiguous } from '@xai/tensor';
import { explainRows, limeOf, shapleyValues } from './explain.js';
import type { ReportInputs } from './inputs.js';
import { centredLime } from './lime-centre.js';

/** Two methods on the same rows, output and unit, each run twice: what agreement can be expected to reach. */
export interface Compared {
  readonly rows: Int32Array;
  /** LIME's raw weights. */
  readonly weights: Attribution;
  /** LIME as centred contributions, by two seeds. */
  readonly lime: readonly [Attribution, Attribution];
  /** Shapley values against two backgrounds. */
  readonly shap: readonly [Attribution, Attribution];
  readonly seeds: readonly [number, number];
}

/** How `compareMethods` runs. */
export interface CompareOptions {
  readonly training: Contiguous;
  readonly rows: Int32Array;
  readonly backgrounds: readonly [Contiguous, Contiguous];
  readonly seeds: readonly [number, number];
}

/** LIME by two seeds and Shapley values against two backgrounds, of the same rows. */
export async function compareMethods(inputs: ReportInputs, options: CompareOptions): Promise<Compared> {
  const { training, rows, backgrounds, seeds } = options;
  const lime = limeOf(inputs, training);
  const weights = await explainRows(lime, inputs, rows, 'LIME, first seed', { seed: seeds[0] });
  const again = await explainRows(lime, inputs, rows, 'LIME, second seed', { seed: seeds[1] });
  const first = await shapleyValues(inputs, backgrounds[0], rows, 'Shapley values, first background');
  const second = await shapleyValues(inputs, backgrounds[1], rows, 'Shapley values, second background');
  const { table } = inputs;
  return {
    rows,
    weights,
    lime: [centredLime(weights, table, training), centredLime(again, table, training)],
    shap: [first, second],
    seeds,
  };
}
