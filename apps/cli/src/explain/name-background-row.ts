import { XaiError } from '@xai/core';
import type { Background } from './background.js';

/**
 * The same error, where it is a model's fault in a background row with the place of that row in its file: methods count the
 * rows of the background, which may be a sample of the file.
 */
export function nameBackgroundRow(error: unknown, { rowOf }: Pick<Background, 'rowOf'>, path: string): unknown {
  if (!(error instanceof XaiError)) return error;
  const message = error.message.replace(
    /background row (\d+)/,
    (words, i: string) => `${words} (row ${rowOf(Number(i))} of ${path})`,
  );
  return message === error.message ? error : new XaiError(error.code, message, { cause: error });
}
