import { XaiError } from '@xai/core';
import { type Contiguous, readNpy, size, type Tensor } from '@xai/tensor';

/** @default timeout 30 seconds for one batch */
export const TIMEOUT = 30_000;

/** The longest time that a timer can wait, 24 days, in milliseconds. */
const LONGEST = 2 ** 31 - 1;

/** Milliseconds that a batch may take. Throws RangeError unless they are above 0 and a timer can wait for them. */
export function checkTimeout(timeout: number): number {
  if (!(timeout > 0 && timeout <= LONGEST)) {
    throw new RangeError(`models: timeout must be milliseconds, above 0 and at most ${LONGEST}: ${timeout}`);
  }
  return timeout;
}

/**
 * Reads a model's answers as [n, outputs]: each with a row for each of the batch, and as many outputs as the first.
 * The reader throws XaiError 'model-failed' for anything else.
 */
export function answers(who: string): (bytes: Uint8Array, batch: Tensor) => Contiguous {
  let outputs: number | undefined;
  const wrong = (what: string, cause?: unknown) => new XaiError('model-failed', `models: ${who} ${what}`, { cause });
  return (bytes, batch) => {
    const n = batch.shape[0];
    let answer: Contiguous;
    try {
      answer = readNpy(bytes);
    } catch (cause) {
      throw wrong(`did not answer with a .npy array: ${cause instanceof Error ? cause.message : cause}`, cause);
    }
    const { data, shape } = answer;
    if (shape[0] !== n || shape.length > 2) {
      throw wrong(`must answer [${n}] or [${n}, outputs]: [${shape.join(', ')}]`);
    }
    const [, width = 1] = shape;
    outputs ??= width;
    if (width !== outputs) throw wrong(`must answer [${n}, ${outputs}], as before: [${shape.join(', ')}]`);
    return { data, shape: [n, width] };
  };
}

/** Bytes as text for an error, at most `limit` characters from the end. */
export function tail(bytes: Uint8Array, limit = 400): string {
  const text = new TextDecoder().decode(bytes).trim();
  return text.length > limit ? `...${text.slice(-limit)}` : text;
}

/** Rows of a batch, for an error. */
export const rowsOf = ({ shape }: Tensor): string => `${shape[0]} rows of ${size(shape.slice(1))} numbers`;

/** A batch that took too long, with the way out. */
export const lateError = (who: string, limit: number, batch: Tensor, cause?: unknown): XaiError =>
  new XaiError(
    'timeout',
    `models: ${who} took longer than ${limit} ms, allow more time or ask for fewer rows at once: ${rowsOf(batch)}`,
    { cause },
  );
