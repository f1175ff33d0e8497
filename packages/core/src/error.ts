/** What went wrong, as a word that a caller may act on. */
export type ErrorCode = 'model-output' | 'model-failed' | 'timeout' | 'budget' | 'input';

/** An error that a caller may act on by its `code`; its message is `package: what is wrong: what was received`. */
export class XaiError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'XaiError';
    this.code = code;
  }
}
