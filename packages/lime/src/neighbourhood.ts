import { type Predict, predictRows, type RunOptions } from '@xai/core';
import { type Contiguous, type Random, type TypedArray, tensor } from '@xai/tensor';
import { type Feature, isCoded } from './sample/feature.js';

/** Perturbed rows, drawn but not yet shown to the model. */
export interface Neighbourhood {
  /** [rows, columns], of the training table's array type. */
  readonly table: Contiguous;
  /** [features, rows]: bins and categories of coded features; 0 for scaled ones. */
  readonly codes: Int32Array;
}

/**
 * Draws `rows` perturbed rows of `columns` columns: every feature from its own stream, so that one feature's samples do
 * not depend on the others. row: the explained row, for features that are sampled around it.
 */
export function neighbourhood(
  features: readonly Feature[],
  [rows, columns]: readonly [number, number],
  random: Random,
  row: TypedArray,
): Neighbourhood {
  const table = row instanceof Float32Array ? new Float32Array(rows * columns) : new Float64Array(rows * columns);
  const codes = new Int32Array(rows * features.length);
  const words = new Uint32Array(rows);
  const late = new Int32Array(rows);
  features.forEach((feature, j) => {
    const draws = { random: random.fork(j), words, late, table, columns };
    if (isCoded(feature)) feature.draw(draws, codes, j * rows);
    else feature.draw(draws, row);
  });
  return { table: tensor(table, [rows, columns]), codes };
}

/**
 * The model on explained rows [r, columns] and then on perturbed rows: [r + rows, outputs].
 * rows: index of each explained row, by which errors name it.
 */
export function predictNeighbourhood(
  predict: Predict,
  explained: Contiguous,
  perturbed: Contiguous,
  rows: readonly number[],
  run: RunOptions,
): Promise<Contiguous<Float64Array>> {
  const [first, columns] = explained.shape;
  const source = {
    count: first + perturbed.shape[0],
    shape: [columns],
    batch: (n: number) =>
      perturbed.data instanceof Float32Array ? new Float32Array(n * columns) : new Float64Array(n * columns),
    write(from: number, to: number, out: TypedArray) {
      const split = Math.min(Math.max(first, from), to);
      out.set(explained.data.subarray(from * columns, split * columns));
      out.set(perturbed.data.subarray((split - first) * columns, (to - first) * columns), (split - from) * columns);
    },
    label: (i: number) => (i < first ? `row ${rows[i]}` : `perturbed row ${i - first + 1}`),
  };
  return predictRows(predict, source, run);
}
