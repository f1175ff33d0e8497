import { type Predict, XaiError } from '@xai/core';
import { type Contiguous, contiguous, writeNpy } from '@xai/tensor';
import { answers, checkTimeout, lateError, rowsOf, TIMEOUT, tail } from './protocol.js';

/** How a web service is asked. */
export interface RemoteOptions {
  /** Milliseconds that one batch may take. @default 30000 */
  readonly timeout?: number;
  /** Headers sent with each batch, for example an authorisation. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the network says: fetch hides it behind "fetch failed". */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return (error.cause instanceof Error && error.cause.message) || error.message;
}

/**
 * A model behind a URL: each batch is POSTed as .npy, the body of the answer is a .npy of [n] or [n, outputs].
 * Rejects with XaiError 'timeout', or 'model-failed' where the service cannot be reached, answers with another status
 * than 200, or with something else.
 */
export function remote(
  url: string | URL,
  { timeout = TIMEOUT, headers = {} }: RemoteOptions = {},
): Predict & { dispose(): void } {
  const limit = checkTimeout(timeout);
  const gone = new AbortController();
  const read = answers(String(url));
  const ask = async (batch: Contiguous): Promise<Uint8Array> => {
    const late = AbortSignal.timeout(limit);
    const signal = AbortSignal.any([late, gone.signal]);
    try {
      const body = new Uint8Array(writeNpy(batch));
      const type = { 'content-type': 'application/octet-stream' };
      const response = await fetch(url, { method: 'POST', body, signal, headers: { ...type, ...headers } });
      const answer = new Uint8Array(await response.arrayBuffer());
      if (response.status === 200) return answer;
      throw new XaiError(
        'model-failed',
        `models: ${url} answered with status ${response.status}: ${tail(answer) || 'no text'}`,
      );
    } catch (cause) {
      if (cause instanceof XaiError) throw cause;
      if (gone.signal.aborted)
        throw new XaiError('model-failed', `models: ${url} was disposed: ${rowsOf(batch)}`, { cause });
      if (late.aborted) throw lateError(String(url), limit, batch, cause);
      throw new XaiError('model-failed', `models: ${url} cannot be reached: ${reasonOf(cause)}`, { cause });
    }
  };
  const predict: Predict = async (batch) => {
    const dense = contiguous(batch);
    return read(await ask(dense), dense);
  };
  return Object.assign(predict, { dispose: () => gone.abort() });
}
