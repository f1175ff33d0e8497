import { type Contiguous, contiguous, size, type Tensor, type TypedArray, tensor } from '@xai/tensor';
import { breathe } from './breathe.js';
import type { Predict, RunOptions } from './contracts.js';
import { XaiError } from './error.js';

/** Model rows that are written only when they are needed. */
export interface RowSource {
  /** Number of rows. */
  readonly count: number;
  /** Shape of one row, without the batch axis. */
  readonly shape: readonly number[];
  /** An empty batch of `rows` rows. */
  batch(rows: number): TypedArray;
  /** Writes rows [from, to) to the start of `out`. */
  write(from: number, to: number, out: TypedArray): void;
  /** How an error calls row i. @default row i */
  label?(i: number): string;
}

/** Receives the outputs [to - from, outputs] of rows [from, to); the array is only lent. */
export type OnRows = (outputs: Float64Array, from: number, to: number, width: number) => void;

const DEFAULT_BATCH = 8192;
const DEFAULT_BATCH_NUMBERS = 2 ** 22;

/**
 * Runs the model over all rows of a source in batches: [count, outputs] float64.
 * Checks shape and finiteness of every output, stops at the signal, reports progress in rows.
 * With `onRows`, outputs are handed over batch by batch and nothing is kept: the result is [0, outputs].
 * Throws RangeError for no rows, XaiError ('model-output') for NaN, infinity or a wrong shape.
 */
export async function predictRows(
  predict: Predict,
  source: RowSource,
  run: RunOptions = {},
  onRows?: OnRows,
): Promise<Contiguous<Float64Array>> {
  const { count } = source;
  if (count === 0) throw new RangeError('core: the model needs at least one row: 0 rows');
  const numbers = size(source.shape);
  const largest = run.batchSize ?? Math.min(DEFAULT_BATCH, Math.max(1, Math.floor(DEFAULT_BATCH_NUMBERS / numbers)));
  const rows = Math.min(count, largest);
  const input = source.batch(rows);
  const breath = breathe(run.signal);
  let width = -1;
  let kept = new Float64Array(0);
  let lent = new Float64Array(0);
  for (let from = 0; from < count; from += rows) {
    const pause = breath();
    if (pause) await pause;
    const to = Math.min(count, from + rows);
    source.write(from, to, input);
    const batch = tensor(input.length === (to - from) * numbers ? input : input.subarray(0, (to - from) * numbers), [
      to - from,
      ...source.shape,
    ]);
    const given = predict(batch);
    const answer = contiguous(tensorOf(isPromise(given) ? await given : given));
    const outputs = outputWidth(answer, to - from);
    if (width === -1) {
      width = outputs;
      if (onRows) lent = new Float64Array(rows * width);
      else kept = new Float64Array(count * width);
    } else if (outputs !== width) {
      throw new XaiError('model-output', `core: the model must keep its number of outputs: ${width}, then ${outputs}`);
    }
    checkFinite(answer.data, width, from, source);
    if (onRows) {
      lent.set(answer.data);
      onRows(lent, from, to, width);
    } else kept.set(answer.data, from * width);
    run.onProgress?.(to, count);
  }
  return tensor(kept, [onRows ? 0 : count, width]);
}

const isPromise = (given: Tensor | Promise<Tensor>): given is Promise<Tensor> =>
  typeof Object(given).then === 'function';

function tensorOf(answer: Tensor): Tensor {
  if (answer?.data && answer.shape) return answer;
  const received =
    Array.isArray(answer) || ArrayBuffer.isView(answer) ? `an array of ${Object(answer).length}` : answer;
  throw new XaiError('model-output', `core: the model must return a Tensor { data, shape }: ${received}`);
}

function outputWidth(answer: Contiguous, rows: number): number {
  const { shape } = answer;
  if (shape[0] !== rows || shape.length > 2 || shape.length === 0) {
    throw new XaiError('model-output', `core: the model must return [${rows}, outputs]: [${shape.join(', ')}]`);
  }
  const width = shape.length === 1 ? 1 : shape[1];
  if (width === 0) throw new XaiError('model-output', 'core: the model must return at least one output: 0');
  return width;
}

function checkFinite(outputs: TypedArray, width: number, from: number, source: RowSource): void {
  let sum = 0;
  for (let i = 0; i < outputs.length; i++) sum += outputs[i] * 0;
  if (sum === 0) return;
  const at = outputs.findIndex((v) => !Number.isFinite(v));
  const row = from + Math.floor(at / width);
  throw new XaiError(
    'model-output',
    `core: the model's output must be finite: ${outputs[at]} for ${source.label?.(row) ?? `row ${row}`}, output ${at % width}`,
  );
}
