import { type Contiguous, tensor } from '@xai/tensor';
import type { Masker, Predict, RunOptions } from './contracts.js';
import { predictRows } from './predict-rows.js';

/**
 * The value of each coalition for one row: the model's weighted mean over the background, coalition's players from the row.
 * coalitions: [k, players] of 0 and 1, row-major -> [k, outputs]. Progress is in model rows, k times the background's rows.
 * name: how an error calls the row, for example 'row 7'.
 * Throws RangeError for a row or coalitions of another length, and what `predictRows` throws.
 */
export async function evaluate(
  predict: Predict,
  masker: Masker,
  row: ArrayLike<number>,
  coalitions: Uint8Array,
  run: RunOptions = {},
  name?: string,
): Promise<Contiguous<Float64Array>> {
  const { players, size, weights } = masker;
  const count = coalitions.length / players;
  if (!Number.isInteger(count)) {
    throw new RangeError(`core: coalitions are [k, ${players}]: ${coalitions.length} numbers`);
  }
  const width = masker.shape.reduce((product, n) => product * n, 1);
  if (row.length !== width) {
    throw new RangeError(`core: row and background need the same columns: ${row.length} and ${width}`);
  }
  let values = new Float64Array(0);
  const { shape } = await predictRows(
    predict,
    {
      count: count * size,
      shape: masker.shape,
      batch: masker.batch,
      write(from, to, out) {
        for (let i = from; i < to; i++) {
          const k = Math.floor(i / size);
          const coalition = coalitions.subarray(k * players, (k + 1) * players);
          masker.compose(row, i - k * size, coalition, out, (i - from) * width);
        }
      },
      label: (i) => `${name ? `${name}, ` : ''}coalition ${Math.floor(i / size)}, background row ${i % size}`,
    },
    run,
    (outputs, from, to, n) => {
      if (values.length === 0) values = new Float64Array(count * n);
      for (let i = from; i < to; i++) {
        const k = Math.floor(i / size);
        const w = weights[i - k * size];
        for (let o = 0; o < n; o++) values[k * n + o] += w * outputs[(i - from) * n + o];
      }
    },
  );
  return tensor(values, [count, shape[1]]);
}
