import { type Predict, XaiError } from '@xai/core';
import { contiguous, writeNpy } from '@xai/tensor';
import { checkTimeout, readAnswer, rowsOf, TIMEOUT, tail } from './protocol.js';

/** How a web service is asked. */
export interface RemoteOptions {
  /** Milliseconds that one batch may take. @default 30000 */
  readonly timeout?: number;
  /** Headers sent with each batch, for example an authorisation. */
  readonly headers?: Readonly<Record<string, string>>;
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
  const ask = async (body: Uint8Array<ArrayBuffer>, rows: string): Promise<Uint8Array> => {
    const late = AbortSignal.timeout(limit);
    const signal = AbortSignal.any([late, gone.signal]);
    try {
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
      if (gone.signal.aborted) throw new XaiError('model-failed', `models: ${url} was disposed: ${rows}`, { cause });
      if (late.aborted)
        throw new XaiError('timeout', `models: ${url} took longer than ${limit} ms: ${rows}`, { cause });
      const reason =
        cause instanceof Error
          ? cause.cause instanceof Error
            ? cause.cause.message || cause.message
            : cause.message
          : String(cause);
      throw new XaiError('model-failed', `models: ${url} cannot be reached: ${reason}`, { cause });
    }
  };
  const predict: Predict = async (batch) => {
    const dense = contiguous(batch);
    const body = new Uint8Array(writeNpy(dense));
    return readAnswer(await ask(body, rowsOf(dense)), dense, String(url));
  };
  return Object.assign(predict, { dispose: () => gone.abort() });
}
