import { XaiError } from '@xai/core';
import { type Contiguous, readNpy, size, type Tensor } from '@xai/tensor';

/** @default timeout 30 seconds for one batch */
export const TIMEOUT = 30_000;

/** Milliseconds that a batch may take. Throws RangeError unless they are above 0. */
export function checkTimeout(timeout: number): number {
  if (!(timeout > 0)) throw new RangeError(`models: timeout must be milliseconds above 0: ${timeout}`);
  return timeout;
}

/** What a model elsewhere answered, as [n, outputs]. Throws XaiError 'model-failed' where it is no .npy or has other rows. */
export function readAnswer(bytes: Uint8Array, batch: Tensor, who: string): Contiguous {
  const n = batch.shape[0];
  let answer: Contiguous;
  try {
    answer = readNpy(bytes);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new XaiError('model-failed', `models: ${who} did not answer with a .npy array: ${reason}`, { cause });
  }
  const { data, shape } = answer;
  if (shape[0] !== n || shape.length > 2) {
    throw new XaiError('model-failed', `models: ${who} must answer [${n}] or [${n}, outputs]: [${shape.join(', ')}]`);
  }
  return { data, shape: [n, shape.length === 2 ? shape[1] : 1] };
}

/** Bytes as text for an error, at most `limit` characters from the end. */
export function tail(bytes: Uint8Array, limit = 400): string {
  const text = new TextDecoder().decode(bytes).trim();
  return text.length > limit ? `...${text.slice(-limit)}` : text;
}

/** Rows of a batch, for an error. */
export const rowsOf = ({ shape }: Tensor): string => `${shape[0]} rows of ${size(shape.slice(1))} numbers`;
